import {runInNewContext} from "node:vm";
import {expect, test} from "vitest";
import {pageHead} from "../../src/chrome.js";
import {partAddress} from "../../src/components/branchFile.js";
import type {SiteFacts} from "../../src/data/siteFacts.js";

const facts = {parts: 114, version: "0a1b2c3d"} as SiteFacts;

/** What the head of a page asks for as soon as it is read. */
function askedEarly(path: string, search: string): string[] {
  const asked: string[] = [];
  const document = {
    documentElement: {},
    createElement: () => ({}),
    head: {append: (link: {href: string}) => asked.push(link.href)}
  };
  const given = {document, location: {search}, URLSearchParams, TextEncoder};
  for (const [, script] of pageHead(facts, path).matchAll(/<script>([\s\S]*?)<\/script>/g))
    runInNewContext(script!, given);
  return asked;
}

test("a branch page asks at once for the very file that it then reads", () => {
  for (const id of ["B01065", "支部 1"])
    expect(askedEarly("/branch", `?id=${encodeURIComponent(id)}`)).toEqual([partAddress(id, facts)]);
});

test("no branch, or no page of a branch, asks for none", () => {
  expect(askedEarly("/branch", "")).toEqual([]);
  expect(askedEarly("/index", "?id=B01065")).toEqual([]);
});
