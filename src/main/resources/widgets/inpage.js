// The model in the page: model.js is the Java model of the backend, compiled. It runs in a worker, so that the page
// stays quick, unless the widget comes from another site or the browser has no module workers.

const PATIENCE = 15_000;

const waiting = new Map();
let worker;
let asked = 0;
let workers = new URL(import.meta.url).origin === location.origin;

/** The text of a result or of a problem document (RFC 9457). */
export async function compute(text) {
  if (workers) {
    try {
      return await inWorker(text);
    } catch (error) {
      if (error.name === "TimeoutError") throw error;
      workers = false;
    }
  }
  const { run } = await import("./model.js");
  return run(text);
}

function inWorker(text) {
  worker ??= start();
  const id = (asked += 1);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => stop(new DOMException("the model took too long", "TimeoutError")), PATIENCE);
    waiting.set(id, { resolve, reject, timer });
    worker.postMessage({ id, text });
  });
}

function start() {
  const started = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  started.onmessage = ({ data }) => {
    const { resolve, timer } = waiting.get(data.id);
    clearTimeout(timer);
    waiting.delete(data.id);
    resolve(data.answer);
  };
  started.onerror = (event) => {
    event.preventDefault();
    stop(new Error("the worker failed"));
  };
  return started;
}

function stop(error) {
  worker.terminate();
  worker = undefined;
  for (const { reject, timer } of waiting.values()) {
    clearTimeout(timer);
    reject(error);
  }
  waiting.clear();
}
