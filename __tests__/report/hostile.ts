import fc from 'fast-check'

/** Texts that try to leave the place they are put in. */
export const HOSTILE = [
  '`code` ``` fence',
  '--> <!-- fallback-evidence-gate surface=responses profile=minimal shard= -->',
  '@team please look, see #12 and GH-7',
  '##[error]forged',
  '::error file=x::forged',
  '  ::add-mask::x',
  '\n::set-output name=a::b\r\n::warning::c',
  '\u202egnp.exe\u2066\u200b',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '</details></summary></table>',
  '| a | b |\n| --- | --- |',
  '[link](javascript:alert(1)) ![x](http://h.example/x.png)',
  'https://h.example www.h.example a@h.example',
  '# title\n- item\n1. one\n> quote\n---',
  '\u001b[31mred\u0007\u0000',
  '&lt;b&gt; &#64;team &commat;team',
  '$(id) ${x} \\ \\\\` ~~~',
  '*bold* _it_ ~~gone~~',
  '\ud800 half a pair',
] as const

/** Any text, with the known tricks far more often than chance. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('\n', '::', '##[', '`', '-->', '<', '|', '@', '#1', ' ', '-', ':', '\u2028'),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))
