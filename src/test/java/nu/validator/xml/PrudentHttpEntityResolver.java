package nu.validator.xml;

import java.io.IOException;
import java.util.Map;
import org.xml.sax.EntityResolver;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Takes the place of the HTML checker's class of this name, which needs a Jetty that excludes
 * Javalin's: fetches nothing. What the checker reads comes from its own jar.
 */
public class PrudentHttpEntityResolver implements EntityResolver {

  /** Accepts what the checker asks for; there is no connection that it could apply to. */
  public PrudentHttpEntityResolver(long sizeLimit, boolean laxContentType, ErrorHandler errors) {}

  /** Ignored. */
  public static void setParams(int connectionTimeout, int socketTimeout, int maxRequests) {}

  /** Ignored. */
  public void setUserAgent(String userAgent) {}

  /** Ignored. */
  public void setAdditionalRequestHeaders(Map<String, String> headers) {}

  /** Ignored. */
  public void setAllowRnc(boolean allow) {}

  /** Ignored. */
  public void setAllowCss(boolean allow) {}

  /** Ignored. */
  public void setAllowHtml(boolean allow) {}

  /** Ignored. */
  public void setAllowXhtml(boolean allow) {}

  /** Ignored. */
  public void setAllowGenericXml(boolean allow) {}

  /** Ignored. */
  public void setAcceptAllKnownXmlTypes(boolean accept) {}

  @Override
  public InputSource resolveEntity(String publicId, String systemId)
      throws SAXException, IOException {
    throw new ResourceNotRetrievableException("not fetched: " + systemId);
  }

  /** Says that something was not fetched. */
  public static class ResourceNotRetrievableException extends SAXException {
    private static final long serialVersionUID = 1L;

    /** With a sentence. */
    public ResourceNotRetrievableException(String message) {
      super(message);
    }
  }
}
