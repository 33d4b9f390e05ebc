// Loaded into a measured process by NODE_OPTIONS: notes the peak of its resident memory, in KiB, as it ends.
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'

const { BENCH_PEAK_FILE } = process.env
// Only the process that was started is measured, not what it starts.
delete process.env.BENCH_PEAK_FILE
delete process.env.NODE_OPTIONS

process.on('exit', () => {
  if (BENCH_PEAK_FILE) writeFileSync(BENCH_PEAK_FILE, String(peak()))
})

/** VmHWM counts this program alone; getrusage also counts what the forked parent had before exec (proc(5), getrusage(2)). */
function peak() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1])
  } catch {
    return process.resourceUsage().maxRSS
  }
}
