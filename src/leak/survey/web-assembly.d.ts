/** As much of https://webassembly.github.io/spec/js-api/ as the survey needs: TypeScript has it with the library of browsers alone. */
declare namespace WebAssembly {
  const Module: new (bytes: Uint8Array) => object
  const Instance: new (module: object) => { readonly exports: unknown }
  interface Memory {
    readonly buffer: ArrayBuffer
  }
  interface Global {
    readonly value: number
  }
}
