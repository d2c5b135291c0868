// Runs the model beside the page.

import { run } from "./model.js";

onmessage = ({ data }) => postMessage({ id: data.id, answer: run(data.text) });
