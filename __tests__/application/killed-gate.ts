// Runs an application as the gate does: a test kills this process and looks what is left.
// Arguments: `command RUN`, or `service START TRIGGER`. Each step is told on standard output.
import { commandApplication } from '../../src/application/command.ts'
import { longRunningApplication } from '../../src/application/long-running.ts'
import { asTemplate } from '../../src/policy/template.ts'
import { makeCall, makeInheritance } from './call.ts'

const [kind, run = '', trigger = ''] = process.argv.slice(2)
const given = makeInheritance({ inherited: process.env })
const call = await makeCall({ deadlineMs: 60_000 })

const tell = (step: string) => process.stdout.write(`${step}\n`)

if (kind === 'command') {
  const application = commandApplication({ run, directory: '/', given })
  await application.run(call)
  tell('ran')
  await application.stopAll()
} else {
  const never = asTemplate('9')
  if (!never.ok) throw new Error(never.why)
  const application = longRunningApplication({
    application: {
      kind: 'service',
      start: run,
      ready: trigger === '' ? { by: 'tcp', host: '127.0.0.1', port: never.template } : null,
      readyMs: 60_000,
      trigger: { by: 'command', run: trigger },
      settleMs: 0,
      writes: [],
      output: [],
    },
    directory: '/',
    given,
    deadlineMs: 60_000,
  })
  const started = await application.start(call)
  tell(started.state)
  if (started.state === 'started') await started.application.trigger(call, null)
  tell('asked')
  await application.stopAll()
}
tell('ended')
