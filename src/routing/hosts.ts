/** The host of a base URL, or of a bare `host:port/path`, in lower case; null where the text holds none. */
export function hostOf(text: string): string | null {
  const match =
    /^\s*(?:[a-z][a-z\d+.-]*:)?(?:\/\/)?(?:[^/?#@\s]*@)?(\[[\da-f:.]+\]|[a-z\d._-]+)(?::\d+)?(?:[/?#]\S*)?\s*$/i.exec(
      text,
    )
  return match?.[1]?.toLowerCase() ?? null
}
