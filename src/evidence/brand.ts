declare const brand: unique symbol

/** A value that only its maker can make: the plain type does not fit where the branded one is asked for. */
export type Brand<T, B extends string> = T & { readonly [brand]: B }

/** A list with at least one member. */
export type Some<T> = readonly [T, ...T[]]

/** 64 lower-case hexadecimal digits. */
export type Sha256 = Brand<string, 'sha256'>

/** HMAC-SHA-256 under a key that lives for one run and is never stored: two equal texts of one run can be matched, none can be guessed. */
export type Fingerprint = Brand<string, 'fingerprint'>

/** An identifier that a gateway made and that passed `^[\w.:-]{1,128}$`: the only reply text that a packet can hold. */
export type Token = Brand<string, 'token'>
