Gem::Specification.new do |s|
  s.name = "tiny"
  s.version = "1.2.3"
  s.authors = ["A. Author", "B. Author"]
  s.summary = "A tiny theme."
  s.metadata = { "plugin_type" => "theme" }
  s.add_runtime_dependency "jekyll-seo-tag", "~> 2.0"
end
