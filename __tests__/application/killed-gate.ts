// Runs one command as the gate does and waits for it: a test kills this process and looks what is left.
import { commandApplication } from '../../src/application/command.ts'
import { makeCall } from './call.ts'

const application = commandApplication({
  run: process.argv[2] ?? '',
  directory: '/',
  inherited: process.env,
  realKey: null,
  runMark: `killed-${process.pid}`,
})
await application.run(await makeCall({ deadlineMs: 60_000 }))
