// Who answers an experiment: the backend.

const PATIENCE = 15_000;

/** An answer: {result} or {problems}, or {failure} = "gone" | "slow" | "badAnswer" with the HTTP status. */
export async function ask(api, experiment) {
  let response;
  try {
    response = await fetch(`${api}/api/v1/experiments`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json, application/problem+json" },
      body: JSON.stringify(experiment),
      credentials: "omit",
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch (error) {
    return { failure: error.name === "TimeoutError" ? "slow" : "gone" };
  }
  return read(response);
}

async function read(response) {
  const status = response.status;
  let body;
  try {
    body = await response.json();
  } catch {
    return { failure: [404, 405, 502, 503, 504].includes(status) ? "gone" : "badAnswer", status };
  }
  if (response.ok && typeof body.candidateOrders === "object") return { result: body };
  if (Array.isArray(body.problems) && body.problems.length > 0) return { problems: body.problems };
  if (typeof body.detail === "string" || typeof body.title === "string") {
    return { problems: [{ message: body.detail ?? body.title }] };
  }
  return { failure: "badAnswer", status };
}
