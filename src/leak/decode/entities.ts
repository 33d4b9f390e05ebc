/** Longest entity that is read, `&` and `;` included. */
export const MAX_ENTITY = 12
const NUMBERED = /^&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));/i
const NAMED = /^&([a-z]{2,8});/i

/**
 * The letters that HTML names (https://html.spec.whatwg.org/#named-character-references), `times` and `divide` among them: from U+00C0,
 * U+0391 and U+03B1 on, a dash for one without a name.
 */
const NAMES: readonly (readonly [first: number, names: string])[] = [
  [
    0xc0,
    'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ' +
      'ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
      'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml ' +
      'eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml ' +
      'Amacr amacr Abreve abreve Aogon aogon Cacute cacute Ccirc ccirc Cdot cdot Ccaron ccaron Dcaron dcaron ' +
      'Dstrok dstrok Emacr emacr - - Edot edot Eogon eogon Ecaron ecaron Gcirc gcirc Gbreve gbreve ' +
      'Gdot gdot Gcedil - Hcirc hcirc Hstrok hstrok Itilde itilde Imacr imacr - - Iogon iogon ' +
      'Idot imath IJlig ijlig Jcirc jcirc Kcedil kcedil kgreen Lacute lacute Lcedil lcedil Lcaron lcaron Lmidot ' +
      'lmidot Lstrok lstrok Nacute nacute Ncedil ncedil Ncaron ncaron napos ENG eng Omacr omacr - - ' +
      'Odblac odblac OElig oelig Racute racute Rcedil rcedil Rcaron rcaron Sacute sacute Scirc scirc Scedil scedil ' +
      'Scaron scaron Tcedil tcedil Tcaron tcaron Tstrok tstrok Utilde utilde Umacr umacr Ubreve ubreve Uring uring ' +
      'Udblac udblac Uogon uogon Wcirc wcirc Ycirc ycirc Yuml Zacute zacute Zdot zdot Zcaron zcaron',
  ],
  [
    0x391,
    'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau ' +
      'Upsilon Phi Chi Psi Omega',
  ],
  [
    0x3b1,
    'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau ' +
      'upsilon phi chi psi omega',
  ],
]
const LETTERS = new Map(
  NAMES.flatMap(([first, names]) => names.split(' ').map((name, n) => [name, first + n] as const)),
)

/** Where Unicode ends. */
const MAX_CODE = 0x10ffff

/** True for a whole entity, `&` and `;` included, whatever it stands for. */
export const isEntity = (text: string): boolean => NUMBERED.test(text) || NAMED.test(text)

/** The code point that an entity stands for, `&` and `;` included; null for a named one that is no letter: to a lane all of those are punctuation. */
export const codeOf = (text: string): number | null => {
  const numbered = NUMBERED.exec(text)
  if (numbered === null) return LETTERS.get(NAMED.exec(text)?.[1] ?? '') ?? null
  const code = numbered[1] === undefined ? Number(numbered[2]) : Number.parseInt(numbered[1], 16)
  return code <= MAX_CODE ? code : null
}
