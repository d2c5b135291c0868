// Who answers an experiment: the backend, or, where there is none, the same model in the page.

const PATIENCE = 15_000;

let absent = false;

/**
 * An answer: {result} or {problems}, or {failure} = "gone" | "refusedOrigin" | "slow" | "tooLong" | "badAnswer" with the
 * HTTP status. What the page has computed because the backend refuses its site says so once: {refused: true}.
 */
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
    const computed = meaning(JSON.parse(await compute(text)));
    return { ...computed, refused: answer.failure === "refusedOrigin" };
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
    if (error.name === "TimeoutError") return { failure: "slow" };
    return { failure: (await answersOthers(api)) ? "refusedOrigin" : "gone" };
  }
  return read(response);
}

/** Whether another site's backend is there, though a script of this one may not read what it says. */
async function answersOthers(api) {
  if (!api || new URL(api, location.href).origin === location.origin) return false;
  try {
    await fetch(`${api}/api/v1/health`, { mode: "no-cors", credentials: "omit", signal: AbortSignal.timeout(PATIENCE) });
    return true;
  } catch {
    return false;
  }
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
