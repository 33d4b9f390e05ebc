import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readDirectives } from '../../src/routing/nginx-text.ts'
import { readRouting } from '../../src/routing/reading.ts'
import { complaint, rowsIn, sharesIn } from './read.ts'

const FILE = 'llm.conf'
const rows = (text: string) => rowsIn(text, FILE)
const refused = (text: string) => complaint(text, FILE)

describe('split_clients', () => {
  it('gives what is left to the star, at its line', () => {
    const text = `split_clients "$request_id" $llm_pool {
    0.5%   comet;   # the fallback
    2%     "other pool";
    *      primary;
}
`
    expect(rows(text)).toEqual([
      ['comet', 0.5, 2],
      ['other pool', 2, 3],
      ['primary', 97.5, 4],
    ])
    expect(sharesIn(text, FILE)[0]).toMatchObject({ group: '$llm_pool', unit: 'percent' })
  })

  it('leaves what no line names to nobody', () => {
    expect(rows('split_clients $key $pool { 5% a; 10% ""; }')).toEqual([
      ['a', 5, 1],
      ['""', 10, 1],
    ])
  })

  it('leads to the servers of the upstream that a value names', () => {
    const text = `http {
  split_clients "\${remote_addr}AAA" $pool { 5% http://comet; * primary; }
  upstream comet { server api.cometapi.com:443; }
  upstream primary { server a.internal; }
}`
    const [comet, primary] = sharesIn(text, FILE)
    expect(comet?.leadsTo).toEqual(['api.cometapi.com:443'])
    expect(primary?.leadsTo).toEqual(['a.internal'])
  })

  it('refuses what nginx would refuse or read otherwise, at its line', () => {
    const split = (line: string) => `split_clients $a $b {\n  ${line}\n  * rest;\n}\n`
    for (const line of ['5 a;', '-5% a;', 'x% a;', '5% a b;', '5%;', '* a;', '101% a;', '5%% a;'])
      expect(refused(split(line)).line).toBe(2)
    expect(refused(split('${PART}% a;')).says).toMatch(/template/)
    expect(refused(split('{{ part }}% a;'))).toMatchObject({
      line: 2,
      says: expect.stringMatching(/template/),
    })
  })
})

describe('upstream', () => {
  it('counts 1 where no weight is written, nothing where a server is down', () => {
    const text = `upstream llm {
    least_conn;
    server a.internal:443 weight=6 max_fails=3;
    server unix:/run/b.sock;
    server c.internal:443 weight=9 down;
    server d.internal weight=9 drain;
    server e.internal weight=3;
}`
    expect(rows(text)).toEqual([
      ['a.internal:443', 60, 3],
      ['unix:/run/b.sock', 10, 4],
      ['c.internal:443', 0, 5],
      ['d.internal', 0, 6],
      ['e.internal', 30, 7],
    ])
  })

  it('asks a backup once the others have failed', () => {
    const shares = sharesIn('upstream llm { server a; server comet backup; }', FILE)
    expect(shares.map(({ route, percent, rank, ofRank }) => [route, percent, rank, ofRank])).toEqual([
      ['a', 100, 0, 100],
      ['comet', 0, 1, 100],
    ])
  })

  it('reads http and stream blocks, each upstream a group', () => {
    const text = `events { }
http { include mime.types; upstream a { server x; } server { location / { include proxy_params; } } }
stream { upstream b { server x; } }`
    expect(sharesIn(text, FILE).map(({ group, route }) => [group, route])).toEqual([
      ['a', 'x'],
      ['b', 'x'],
    ])
  })

  it('refuses methods that do not go by weights, where there is a choice', () => {
    const by = (method: string) => `upstream llm {\n  server a;\n  server b;\n  ${method}\n}`
    for (const method of [
      'least_time header;',
      'random two least_time=header;',
      'balancer_by_lua_block { local x = "}" -- }\n }',
    ])
      expect(refused(by(method))).toMatchObject({ line: 4, says: expect.stringMatching(/weights/) })
    expect(rows(by('hash $request_uri consistent;'))).toHaveLength(2)
    expect(rows('upstream llm { server a; least_time header; }')).toEqual([['a', 100, 1]])
  })

  it('refuses what is no weight', () => {
    const weight = (text: string) => `upstream llm {\n  server a weight=${text};\n}`
    for (const text of ['-1', 'x', '5%', '', '${WEIGHT}', '1e400']) expect(refused(weight(text)).line).toBe(2)
    expect(refused('upstream llm {\n server;\n}').line).toBe(2)
  })
})

describe('what an nginx file includes', () => {
  it('is refused where weights may hide in it', () => {
    const says = expect.stringMatching(/include/)
    expect(refused('upstream a {\n  include servers.conf;\n}')).toMatchObject({ line: 2, says })
    expect(refused('split_clients $a $b {\n  include parts.conf;\n}')).toMatchObject({ line: 2, says })
    expect(refused('http {\n  include conf.d/*.conf;\n  upstream a { server x; }\n}')).toMatchObject({
      line: 2,
    })
    expect(refused('include split.conf;\nupstream a { server x; }')).toMatchObject({ line: 1, says })
  })

  it('is left alone where it can hold none', () => {
    const text = `include /etc/nginx/modules-enabled/*.conf;
upstream a { server x; }
server { include snippets/tls.conf; location / { include fastcgi_params; } }`
    expect(rows(text)).toEqual([['x', 100, 2]])
  })
})

describe('the language of nginx', () => {
  it('begins comments, quotes and blocks only where a word could begin', () => {
    const text = `map $uri $x { ~^/a#b "a;b"; default 'c}d'; } # } "
upstream llm { server a#1.internal; server "b c"; server d\\;e; }`
    expect(rows(text).map(([route]) => route)).toEqual(['a#1.internal', 'b c', 'd\\;e'])
  })

  it('does not take blocks in comments, in texts or in other languages for its own', () => {
    const elsewhere = [
      ['a.conf', '# upstream a { server x; }\nserver { listen 80; }\n'],
      ['a.conf', 'server { return 200 "upstream a {"; }\n'],
      ['a.yaml', 'upstream a { server x; }'],
      ['a', 'kind: ConfigMap\ndata:\n  nginx.conf: |\n    upstream a {\n      server x;\n    }\n'],
      ['a', '{"text": "\\nupstream a { server x; }"}'],
    ] as const
    for (const [path, text] of elsewhere) expect(readRouting(path, text, []).is).toBe('unreadable')
  })

  it('refuses what has no end, at its line', () => {
    expect(refused('upstream a {\n  server x;\n').line).toBe(1)
    expect(refused('upstream a { server x; }\n}\n').line).toBe(2)
    expect(refused('upstream a {\n  server x\n}').line).toBe(3)
    expect(refused('upstream a { server x; }\nset $a "b;\n').line).toBe(2)
    expect(refused('upstream a { server x; }\n;').line).toBe(2)
    expect(refused('upstream a { server x; }\naccess_by_lua_block { {').line).toBe(2)
    expect(refused(`upstream a { server x; } ${'b {'.repeat(100)}`).says).toMatch(/nested/)
  })

  it('counts lines through every kind of token', () => {
    const text = `\uFEFF# first
set $a "two
three";\r
content_by_lua_block {
  local text = [[ } ]] -- }
}
upstream llm {
  server a;
}`
    expect(rows(text)).toEqual([['a', 100, 8]])
  })

  it('is total: any text gives directives or a sentence', () => {
    const piece = fc.constantFrom(
      'a ',
      '{',
      '}',
      ';',
      '"',
      "'",
      '\\',
      '${',
      '#',
      '\n',
      '_by_lua_block',
      '--',
      '[[',
      ']]',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = `upstream a { server x; } ${pieces.join('')}`
        expect(['read', 'unreadable']).toContain(readRouting(FILE, text, []).is)
      }),
    )
  })

  it('takes long words, quotes and comments in one pass', () => {
    const long = 'x'.repeat(60_000)
    expect(readDirectives(`a ${long} "${long}" '\\${long}'; # ${long}`)).toHaveLength(1)
    expect(rows(`upstream a { server ${long}; }`)).toEqual([[long, 100, 1]])
    expect(refused(`upstream a { server x; } ${'\\'.repeat(60_001)}`).line).toBe(1)
    expect(refused(`${'split_clients a '.repeat(2_000)}\nupstream a { server x; `).line).toBeGreaterThan(0)
  })
})
