import type { Entry, Group } from './share.ts'
import { Untold } from './share.ts'
import type { Member, Tree } from './tree.ts'
import { at, itemsAt, memberOf, textAt } from './tree.ts'

/** Where LiteLLM reads them (https://docs.litellm.ai/docs/proxy/reliability). */
const SECTIONS = ['router_settings', 'litellm_settings'] as const
const BY_MODEL = ['fallbacks', 'context_window_fallbacks', 'content_policy_fallbacks'] as const

/** The lists of models that are asked in order once another has failed; each list is a group. */
export function fallbackGroups(
  document: Tree,
  placesOf: (model: string) => readonly string[],
): readonly Group[] {
  const group = (name: string, list: Tree): Group => ({
    name,
    unit: 'order',
    whole: null,
    entries: listed(list, placesOf),
  })
  return SECTIONS.flatMap((section) => [
    ...BY_MODEL.flatMap((kind) =>
      itemsAt(document, section, kind)
        .flatMap(membersOf)
        .map(({ key, value }) => group(`${kind}/${key}`, value)),
    ),
    ...lists(memberOf(at(document, section), 'default_fallbacks')).map((list) =>
      group('default_fallbacks', list),
    ),
  ])
}

function membersOf(item: Tree): readonly Member[] {
  if (item.is === 'map') return item.members
  throw new Untold(item.line, 'A list of fallbacks belongs here, as `- model: [fallback]`: write it so.')
}

function lists(member: Member | undefined): readonly Tree[] {
  return member === undefined || member.value.is === 'nothing' ? [] : [member.value]
}

/** One name, or names and `{model: name}` in order. */
function listed(list: Tree, placesOf: (model: string) => readonly string[]): readonly Entry[] {
  const items = list.is === 'list' ? list.items : [list]
  return items.map((item, rank) => {
    const model = item.is === 'map' ? textAt(item, 'model') : textAt(item)
    if (model === null) throw new Untold(item.line, 'The name of a model belongs here: write it.')
    return { route: model, amount: 1, rank, line: item.line, leadsTo: placesOf(model) }
  })
}
