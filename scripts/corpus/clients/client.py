"""One call with Python's http.client, told by a JSON file: {how, baseUrl, key, prompt, surface, stream, model}."""

import http.client
import json
import logging
import os
import reprlib
import sys
import traceback
from urllib.parse import urlsplit

with open(sys.argv[1], encoding="utf-8") as told:
    asked = json.load(told)

question = {"model": asked["model"], "stream": asked["stream"]}
if asked["surface"] == "responses":
    question["input"] = asked["prompt"]
else:
    question["messages"] = [{"role": "user", "content": asked["prompt"]}]
path = "/responses" if asked["surface"] == "responses" else "/chat/completions"


def call(headers, payload, level):
    target = urlsplit(asked["baseUrl"])
    connection = http.client.HTTPConnection(target.hostname, target.port, timeout=20)
    connection.set_debuglevel(level)
    connection.request("POST", target.path + path, payload, headers)
    return connection.getresponse().read()


def parse(reply, headers, payload):
    text = reply.decode()
    raise ValueError("the reply could not be used")


def with_locals(shorten):
    for frame, line in traceback.walk_tb(sys.exc_info()[2]):
        print(f"  File {frame.f_code.co_filename}, line {line}, in {frame.f_code.co_name}")
        for name, value in frame.f_locals.items():
            if frame.f_code.co_name != "<module>":
                print(f"    {name} = {shorten(value)}")


headers = {"Authorization": f"Bearer {asked['key']}", "Content-Type": "application/json"}
payload = json.dumps(question).encode()
how = asked["how"]
reply = call(headers, payload, 1 if how == "debuglevel" else 0)
if how in ("locals", "traceback"):
    try:
        parse(reply, headers, payload)
    except ValueError:
        if how == "locals":
            with_locals(repr)
        else:
            print(traceback.format_exc())
elif how == "logging":
    logging.basicConfig(level=logging.DEBUG, format="%(levelname)s:%(name)s:%(message)s")
    logging.debug("request %r headers %r", question, headers)
    logging.debug("reply %r", reply)
elif how == "logging, redacted":
    logging.basicConfig(level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s")
    logging.info("asked %s, got %d bytes", path, len(reply))
    logging.debug("request %r headers %r", question, headers)
elif how == "aborted":
    os.abort()
elif how == "shortened":
    print(reprlib.repr(payload), reprlib.repr(reply.decode()))
