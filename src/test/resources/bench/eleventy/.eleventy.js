const highlight = require("@11ty/eleventy-plugin-syntaxhighlight");
module.exports = function (config) {
  config.addPlugin(highlight);
  config.addPassthroughCopy("main.css");
  return { markdownTemplateEngine: false, htmlTemplateEngine: "liquid", dir: { includes: "_includes" } };
};
