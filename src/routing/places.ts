import { plainKey } from './names.ts'
import { Untold } from './share.ts'
import type { Tree } from './tree.ts'

const SECRET = /key|token|secret|password|credential|authorization/

/**
 * The texts of an entry that can say where it leads: all but credentials. The name of the variable that holds one
 * stays, since it names the provider (`os.environ/COMETAPI_KEY`).
 */
export function placesIn(tree: Tree | undefined): readonly string[] {
  const places = textsOf(tree, false)
  if (places.length <= MOST_PLACES) return places
  throw new Untold(
    tree?.line ?? null,
    `An entry says more than ${MOST_PLACES} things about where it leads: split the file.`,
  )
}

/** A pod's template has a few hundred texts. Thousands of entries may each lead to the same ones. */
const MOST_PLACES = 2_000

function textsOf(tree: Tree | undefined, isSecret: boolean): readonly string[] {
  if (tree === undefined) return []
  switch (tree.is) {
    case 'scalar':
      return isSecret && !/^(?:os\.environ\/|env\.|\$\{?)\w+\}?$/.test(tree.text) ? [] : [tree.text]
    case 'list':
      return tree.items.flatMap((item) => textsOf(item, isSecret))
    case 'map':
      return tree.members.flatMap(({ key, value }) =>
        textsOf(value, isSecret || (SECRET.test(plainKey(key)) && plainKey(key) !== 'virtualkey')),
      )
    case 'nothing':
      return []
  }
}
