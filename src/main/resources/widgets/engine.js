// Who answers an experiment: the backend, or, where there is none, the same model in the page.

const PATIENCE = 15_000;

let absent = false;

/** An answer: {result} or {problems}, or {failure} = "gone" | "slow" | "badAnswer" with the HTTP status. */
export async function ask(api, experiment) {
  const text = JSON.stringify(experiment);
  if (experiment.live) return backend(api, text);
  let answer = { failure: "gone" };
  if (!absent) {
    answer = await backend(api, text);
    if (!answer.failure) return answer;
    absent = true;
  }
  try {
    const { compute } = await import("./inpage.js");
    return meaning(JSON.parse(await compute(text)));
  } catch (error) {
    return error.name === "TimeoutError" ? { failure: "tooLong" } : answer;
  }
}

async function backend(api, text) {
  let response;
  try {
    response = await fetch(`${api}/api/v1/experiments`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json, application/problem+json" },
      body: text,
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
  try {
    return meaning(await response.json(), status);
  } catch {
    return { failure: [404, 405, 502, 503, 504].includes(status) ? "gone" : "badAnswer", status };
  }
}

function meaning(body, status = 200) {
  if (typeof body.candidateOrders === "object") return { result: body };
  if (Array.isArray(body.problems) && body.problems.length > 0) return { problems: body.problems };
  if (typeof body.detail === "string" || typeof body.title === "string") {
    return { problems: [{ message: body.detail ?? body.title }] };
  }
  return { failure: "badAnswer", status };
}
