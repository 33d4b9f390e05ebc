// Portkey's gateway, kept on this machine: it would listen on every address, and could ask any host.
import { Server, Socket } from 'node:net'
import process from 'node:process'

const { listen } = Server.prototype
Server.prototype.listen = function listenHere(options, ...rest) {
  const port = typeof options === 'object' ? options.port : Number(options)
  return listen.call(
    this,
    { port, host: '127.0.0.1' },
    rest.findLast((each) => typeof each === 'function'),
  )
}

const { connect } = Socket.prototype
Socket.prototype.connect = function connectHere(...args) {
  // `net.connect` hands its own, already sorted arguments over as one array.
  const [options] = Array.isArray(args[0]) ? args[0] : args
  if (!['127.0.0.1', 'localhost'].includes(options.host)) {
    process.stderr.write(`a connection to ${options.host} was wanted\n`)
    process.exit(70)
  }
  return connect.apply(this, args)
}

process.argv.push(`--port=${process.env.GATE_PORT}`, '--headless')
await import('@portkey-ai/gateway/build/start-server.js')
