"""Python's standard library: http.client for the Responses surface, urllib for the other one. Nothing is sent again."""

import http.client
import json
import os
import sys
import urllib.error
import urllib.request
from urllib.parse import urlsplit

BASE_URL = os.environ["OPENAI_BASE_URL"]
RESPONSES = os.environ["GATE_SURFACE"] == "responses"
STREAMING = os.environ["GATE_PROFILE"] == "streaming"
HEADERS = {
    "authorization": f"Bearer {os.environ['OPENAI_API_KEY']}",
    "content-type": "application/json",
}


def request_body():
    tokens = int(os.environ["GATE_OUTPUT_TOKENS"])
    prompt = os.environ["GATE_PROMPT"]
    asked = (
        {"input": prompt, "max_output_tokens": tokens}
        if RESPONSES
        else {"messages": [{"role": "user", "content": prompt}], "max_tokens": tokens}
    )
    stream = {"stream": True} if STREAMING else {}
    return json.dumps({"model": os.environ["GATE_MODEL"], **asked, **stream}).encode()


def ask_by_http_client():
    """A connection that is kept open: HTTP/1.1 with a body in chunks of the client's making."""
    address = urlsplit(BASE_URL)
    connection = http.client.HTTPConnection(address.hostname, address.port, timeout=10)
    body = request_body()
    pieces = [body[:20], body[20:]]
    connection.request(
        "POST", f"{address.path}/responses", body=iter(pieces), headers=HEADERS, encode_chunked=True
    )
    reply = connection.getresponse()
    return reply.status, reply.read().decode()


def ask_by_urllib():
    """One request on a connection that is closed after it."""
    asked = urllib.request.Request(f"{BASE_URL}/chat/completions", data=request_body(), headers=HEADERS)
    try:
        with urllib.request.urlopen(asked, timeout=10) as reply:
            return reply.status, "".join(line.decode() for line in reply)
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def is_answer(text):
    if STREAMING:
        return ('"type":"response.completed"' if RESPONSES else '"finish_reason":"stop"') in text
    value = json.loads(text)
    return value["status"] == "completed" if RESPONSES else value["choices"][0]["finish_reason"] == "stop"


status, text = ask_by_http_client() if RESPONSES else ask_by_urllib()
usable = status == 200 and is_answer(text)
record = {
    "fallback_decision": "promote" if usable else "hold",
    "status_class": f"{status // 100}xx",
    "retry_count": 0,
    "api_surface": os.environ["GATE_SURFACE"],
    "escalation": "none" if usable else "on-call informed",
}
print(json.dumps(record))
sys.exit(0 if usable else 1)
