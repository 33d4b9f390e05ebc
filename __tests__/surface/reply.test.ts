import { describe, expect, it } from '@jest/globals'
import { decodeUtf8, mediaTypes, sniff } from '../../src/surface/reply.ts'

describe('bytes as text', () => {
  const bytes = Buffer.from('Größe 🙂')
  it('are the same however they are cut', () => {
    for (let at = 0; at <= bytes.length; at += 1) {
      const chunks = [bytes.subarray(0, at), bytes.subarray(at)]
      expect(decodeUtf8(chunks)).toEqual({ text: 'Größe 🙂', utf8: true })
      expect(decodeUtf8([Buffer.from([0xff]), ...chunks])).toEqual({ text: '\uFFFDGröße 🙂', utf8: false })
    }
  })

  it('lose one byte-order mark, and end with what a cut left of a character', () => {
    expect(decodeUtf8([Buffer.from('\uFEFF\uFEFFa')])).toEqual({ text: '\uFEFFa', utf8: true })
    expect(decodeUtf8([bytes.subarray(0, -1)])).toEqual({ text: 'Größe \uFFFD', utf8: false })
    expect(decodeUtf8([])).toEqual({ text: '', utf8: true })
  })
})

describe('what a body looks like', () => {
  it.each([
    ['', 'blank'],
    ['\uFEFF \r\n', 'blank'],
    ['{"a":1}', 'json'],
    [' [1', 'json'],
    ['null', 'json'],
    ['"words"', 'json'],
    [' 42\n', 'json'],
    ['404 page not found', 'text'],
    ['"words" and more', 'text'],
    ['<!DOCTYPE html>', 'html'],
    ['\n<html lang="en">', 'html'],
    ['<center>', 'html'],
    ['<h1>502</h1>', 'html'],
    ['<hr/>', 'html'],
    ['<think>Hm.</think>', 'text'],
    ['<header>', 'text'],
    ['words <html>', 'text'],
    ['<!-- a -->', 'html'],
    ['<p\tclass=a>', 'html'],
    ['<h7>', 'text'],
    ['<pages>', 'text'],
    ['database: 1', 'text'],
    ['Event: 1', 'text'],
    [': keep-alive', 'events'],
    ['data: 1', 'events'],
    ['event: a', 'events'],
    ['id: 1\ndata: 1', 'events'],
    ['words\ndata: 1', 'events'],
    ['words data: 1', 'text'],
    ['{"a":1}\ndata: 1', 'json'],
  ])('%j: %s', (text, kind) => {
    expect(sniff(text)).toBe(kind)
  })
})

describe('the media types that a reply declares', () => {
  it.each<readonly [string | undefined, readonly string[]]>([
    [undefined, []],
    ['', []],
    [' , ;charset=utf-8', []],
    ['Application/JSON ; charset=UTF-8', ['application/json']],
    ['text/html, application/json;a=b', ['text/html', 'application/json']],
  ])('%j: %j', (header, types) => {
    const headers = new Map(header === undefined ? [] : [['content-type', header]])
    expect(mediaTypes(headers)).toEqual(types)
  })
})
