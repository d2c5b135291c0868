# Times Ruby's Liquid: parses the templates of a JSON file once, renders its loop several times.
require "date"
require "json"
require "liquid"

input = JSON.parse(File.read(ARGV[0]))
input["data"]["site"]["posts"].each { |post| post["date"] = Time.at(post["date"]) }

def milliseconds
  start = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
  yield
  (Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) - start) * 1000
end

parse = milliseconds { input["templates"].each { |text| Liquid::Template.parse(text, error_mode: :warn) } }
template = Liquid::Template.parse(input["loop"])
output = nil
times = Array.new(8) { milliseconds { output = template.render!(input["data"]) } }
puts JSON.generate("parse" => parse, "render" => times.min, "output" => output)
