import { plainKey } from './names.ts'
import type { Tree } from './tree.ts'

const SECRET = /key|token|secret|password|credential|authorization/

/**
 * The texts of an entry that can say where it leads: all but credentials. The name of the variable that holds one
 * stays, since it names the provider (`os.environ/COMETAPI_KEY`).
 */
export function placesIn(tree: Tree | undefined, isSecret = false): readonly string[] {
  if (tree === undefined) return []
  switch (tree.is) {
    case 'scalar':
      return isSecret && !/^(?:os\.environ\/|env\.|\$\{?)\w+\}?$/.test(tree.text) ? [] : [tree.text]
    case 'list':
      return tree.items.flatMap((item) => placesIn(item, isSecret))
    case 'map':
      return tree.members.flatMap(({ key, value }) =>
        placesIn(value, isSecret || (SECRET.test(plainKey(key)) && plainKey(key) !== 'virtualkey')),
      )
    case 'nothing':
      return []
  }
}
