import { describe, expect, it } from '@jest/globals'
import { sideBySide } from '../../scripts/side-by-side.ts'

describe('a list worked through side by side', () => {
  it('comes in its own order, with so many at work at a time and never more', async () => {
    let [now, most] = [0, 0]
    const turns = async (count: number) => {
      now += 1
      most = Math.max(most, now)
      for (let turn = 0; turn < count; turn += 1) await Promise.resolve()
      now -= 1
      return count
    }
    expect(await sideBySide([9, 1, 5, 0, 7], 2, turns)).toEqual([9, 1, 5, 0, 7])
    expect(most).toBe(2)
  })
})
