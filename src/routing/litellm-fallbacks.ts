import { entriesAt } from './entries.ts'
import { isTemplate, TEMPLATE } from './read-tree.ts'
import type { Entry, Group } from './share.ts'
import { Untold } from './share.ts'
import type { Member, Tree } from './tree.ts'
import { at, memberOf, membersAt, textAt } from './tree.ts'

/** Where LiteLLM reads them (https://docs.litellm.ai/docs/proxy/reliability). */
const SECTIONS = ['router_settings', 'litellm_settings'] as const
const BY_MODEL = ['fallbacks', 'context_window_fallbacks', 'content_policy_fallbacks'] as const

/** The lists of models that are asked in order once another has failed, and aliases; each is a group. */
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
  // An alias sends all requests for one name to another group.
  const aliases = membersAt(document, 'router_settings', 'model_group_alias').map(({ key, value }) =>
    group(`model_group_alias/${key}`, value),
  )
  const fallbacks = SECTIONS.flatMap((section) => [
    ...BY_MODEL.flatMap((kind) =>
      entriesAt(document, section, kind)
        .flatMap((item) => membersAt(item))
        .map(({ key, value }) => group(`${kind}/${key}`, value)),
    ),
    ...lists(memberOf(at(document, section), 'default_fallbacks')).map((list) =>
      group('default_fallbacks', list),
    ),
  ])
  return [...aliases, ...fallbacks]
}

function lists(member: Member | undefined): readonly Tree[] {
  return member === undefined || member.value.is === 'nothing' ? [] : [member.value]
}

/** One name, or names and `{model: name}` in order. */
function listed(list: Tree, placesOf: (model: string) => readonly string[]): readonly Entry[] {
  const items = list.is === 'list' ? list.items : [list]
  return items.map((item, rank) => {
    const model = item.is === 'map' ? textAt(item, 'model') : textAt(item)
    if (model !== null && isTemplate(model)) throw new Untold(item.line, TEMPLATE)
    if (model === null) throw new Untold(item.line, 'The name of a model belongs here: write it.')
    return { route: model, amount: 1, rank, line: item.line, leadsTo: placesOf(model) }
  })
}
