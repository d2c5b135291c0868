package dev.nexthop.lab.question;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** The fragment that sets a lab to a changed experiment, as {@code widgets/link.js} reads it. */
final class ExperimentLink {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ExperimentLink() {}

  static String to(AskedLab lab, Changes.Changed changed) {
    ObjectNode form = JSON.createObjectNode();
    form.put("m", AskedLab.sender(changed.experiment()).path("mainCf").asText());
    form.put("z", changed.experiment().path("zone").asText());
    form.put("r", AskedLab.mail(changed.experiment()).path("recipient").asText());
    form.put("v", changed.experiment().path("postfix").asText());
    ObjectNode hosts = form.putObject("h");
    changed.states().forEach(hosts::put);
    return "#lab=1." + lab.id() + ".z" + base64(form.toString());
  }

  private static String base64(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater raw = new Deflater(Deflater.BEST_COMPRESSION, true);
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed, raw)) {
      deflate.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("writing into memory", e);
    } finally {
      raw.end();
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
  }
}
