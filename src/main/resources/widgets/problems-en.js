// What readers are told of some mistakes, by code; of the others the engine’s own words.

export default {
  "problem-live-off": "This server does not ask the live DNS. Use the zone above, or set labs.live: true on a server of your own.",
  "problem-live-name-shape": "“{what}” cannot be read as a domain name, so it was not asked. Use letters, digits and hyphens (other scripts as xn--…).",
  "problem-live-name-address": "“{what}” is an address and not a domain name, so it was not asked.",
  "problem-live-name-single-label": "“{what}” has no dot and means something on a local network only, so it was not asked. Write the complete name.",
  "problem-live-name-special": "Names under “{what}” do not exist in the public DNS, so they were not asked. Try them with the zone above.",
  "problem-live-type": "The live DNS is asked for MX, A, AAAA and CNAME only. Try other types with the zone above.",
  "problem-live-time-limit": "The resolvers did not answer in time. Check that you are online and run it again.",
  "problem-live-too-many-questions": "There were too many questions, so some were not asked.",
  "problem-live-offline": "No resolver gave an answer: it is offline or out of order. Postfix would keep the mail in its queue as well."
};
