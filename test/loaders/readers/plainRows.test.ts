import {expect, test} from "vitest";
import {readXml} from "../../../loaders/readers/xml.js";

/** What is called for the XML of a sheet that comes in pieces of a size, undefined attributes left out. */
async function eventsOf(xml: string, size: number): Promise<unknown[]> {
  const events: unknown[] = [];
  const bytes = Buffer.from(xml);
  async function* chunks() {
    for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
  }
  const pieces = readXml(chunks(), {
    open: (name, attributes) => events.push(["open", name, JSON.parse(JSON.stringify(attributes))]),
    text: text => events.push(["text", text]),
    close: name => events.push(["close", name])
  });
  for await (const _ of pieces);
  return events;
}

const rows = [
  '<row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><v>12.5</v></c><c r="C1" s="3"/></row>',
  '<row r="2" spans="1:3" hidden="1" x14ac:dyDescent="0.2"><c r="A2" t="str"><v>甲</v></c><c r="B2" t="b"><v></v></c></row>',
  '<row r="3"/>',
  '<row r="4" ht="12"></row>',
  '<row r="5"><c r="A5" t="str"><f>B5&amp;"x"</f><v>a &lt; b</v></c></row>',
  '<row r="6"><c t="inlineStr" r="A6"><is><t>村</t></is></c></row>',
  "<row r='7'><c r='A7'><v>7</v></c></row>",
  '<row r="8"><c r="A8"><v><![CDATA[</row><row r="9"><c r="A9"/></row>]]></v></c></row>',
  '<row r="10"><c r="A10"><v>10</v></c></row><!-- <row r="11"><c r="A11"/></row> --><row r="12"/>'
];

test.each([7, 64, 100_000])("plain rows come out as the parser gives them, read in pieces of %i bytes", async size => {
  const sheet = (tag: string) => `<worksheet><${tag}>${rows.join("")}</sheetData><mergeCells/></worksheet>`;
  // A blank in the tag, and every row is the parser's.
  expect(await eventsOf(sheet("sheetData"), size)).toEqual(await eventsOf(sheet("sheetData "), size));
});

test.each([
  '<row r="1"><c r="A1"><v>1</v></row>',
  '<row r="1"><c r="A1"><v>1</v></c>',
  '<row r="1"></row></row>',
  '<row r="1"><c r="A1"><v>1</v></c></row'
])("rows that are not well formed are refused: %s", async row => {
  await expect(eventsOf(`<worksheet><sheetData>${row}</sheetData></worksheet>`, 100)).rejects.toThrow("broken_zip");
});
