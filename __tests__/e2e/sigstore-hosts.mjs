// Loaded into a step before the gate: the hosts of sigstore, which @actions/attest does not let anybody choose, are
// those of a server on this machine. Everything behind the host name stays as it is.
import http from 'node:http'
import https from 'node:https'

const HOSTS = [
  'fulcio.githubapp.com',
  'timestamp.githubapp.com',
  'fulcio.sigstore.dev',
  'rekor.sigstore.dev',
  'timestamp.sigstore.dev',
]
/* eslint-disable no-undef */
const { hostname, port } = new URL(process.env.E2E_SIGSTORE)
const request = https.request

https.request = (options, ...rest) => {
  const asked = options.hostname ?? options.host
  if (!HOSTS.includes(asked)) return request(options, ...rest)
  const headers = { ...options.headers, 'x-asked-host': asked }
  const there = { ...options, protocol: 'http:', host: hostname, hostname, port, headers, agent: undefined }
  return http.request(there, ...rest)
}
