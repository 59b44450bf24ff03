import {readFileSync} from "node:fs";
import {isMap, isNode, isScalar, LineCounter, type Node, type ParsedNode, parseDocument} from "yaml";
import type {z} from "zod";
import {expectedOf, typeName} from "./expected.js";

/** Keys and list positions from the root of a rule file to a value. */
export type RulePath = readonly (string | number)[];

/** One way in which a rule file is wrong. */
export interface RuleMistake {
  /** File, as the person who wrote it would name it. */
  file: string;
  line: number;
  column: number;
  /** Path inside the file, `clauses[3].min`, counted from 0; "" is the whole file. */
  path: string;
  expected: string;
  /** What stands there, literal text in “”. */
  received: string;
}

/** A parsed rule file that can say on which line a value stands. */
export class RuleFile {
  readonly mistakes: RuleMistake[] = [];
  private readonly lines = new LineCounter();
  private readonly document;
  private base: RuleFile | undefined;

  /** @param file path to read; @param name how messages name it */
  constructor(
    file: string,
    readonly name: string
  ) {
    const text = readText(file);
    this.document = parseDocument<ParsedNode>(text ?? "", {lineCounter: this.lines, prettyErrors: false});
    if (text === undefined) {
      this.refuse([], "有这个文件", "没有或读不出");
      return;
    }
    const garbled = text.indexOf("\uFFFD");
    if (garbled >= 0) this.note(garbled, "UTF-8 编码的文件", "别的编码");
    // What follows the first broken line is only its echo.
    for (const {code, pos} of this.document.errors.slice(0, 1)) {
      const expected = code === "DUPLICATE_KEY" ? "同一组里没有重复的项" : "正确的 YAML（缩进、冒号、引号）";
      const {line} = this.at(pos[0]);
      this.note(pos[0], expected, quote(text.split("\n")[line - 1]?.trim() ?? ""));
    }
  }

  /** A text on the file's top level, if it has one there. */
  text(key: string): string | undefined {
    const value: unknown = this.owns(key) ? this.document.get(key) : undefined;
    return typeof value === "string" ? value : undefined;
  }

  /** Sections that this file has not are read, and where wrong blamed, in another; its name and title are its own. */
  over(base: RuleFile): void {
    this.base = base;
  }

  private owns(key: string | number): boolean {
    return isMap(this.document.contents) && this.document.has(key);
  }

  private ownsBelow(key: string | number): boolean {
    return key !== "id" && key !== "title" && (this.owns(key) || (this.base?.ownsBelow(key) ?? false));
  }

  private content(): unknown {
    const own: unknown = this.document.toJS();
    if (!this.base || !isMap(this.document.contents)) return own;
    const {id, title, ...sections} = Object(this.base.content());
    return {...sections, ...Object(own)};
  }

  /** The file's content if it fits the contract; otherwise undefined, with the mistakes noted. */
  read<T extends z.ZodType>(contract: T): z.output<T> | undefined {
    if (this.mistakes.length > 0 || (this.base && this.base.mistakes.length > 0)) return undefined;
    return this.fits(contract, this.content(), []);
  }

  /** The same for a list, entry by entry: of one that does not fit only its id is left, as `refused`. */
  readEach<T extends z.ZodType>(
    list: z.ZodArray<T>,
    contract: T
  ): {at: number; entry: z.output<T> | {refused: string}}[] {
    if (this.mistakes.length > 0) return [];
    const entries: unknown = this.document.toJS();
    if (!Array.isArray(entries) || entries.length === 0) {
      this.fits(list, entries, []);
      return [];
    }
    return entries.map((value: unknown, at) => {
      const id = value && typeof value === "object" && "id" in value ? value.id : "";
      return {at, entry: this.fits(contract, value, [at]) ?? {refused: String(id)}};
    });
  }

  private fits<T extends z.ZodType>(contract: T, value: unknown, root: RulePath): z.output<T> | undefined {
    const result = contract.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const path = [...root, ...issue.path.map(step => (typeof step === "symbol" ? String(step) : step))];
      if (issue.code === "unrecognized_keys") {
        for (const key of issue.keys) this.refuse([...path, key], issue.message, quote(key));
      } else {
        this.refuse(path, expectedOf(issue));
      }
    }
    return undefined;
  }

  /**
   * Notes a mistake at a value, or at the nearest thing that exists above it.
   * `offset` counts characters into a text value.
   */
  refuse(path: RulePath, expected: string, received?: string, offset = 0): void {
    const [section] = path;
    if (this.base && section !== undefined && !this.owns(section) && this.base.ownsBelow(section)) {
      this.base.refuse(path, expected, received, offset);
      return;
    }
    const node = this.node(path);
    const quoted = isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE") ? 1 : 0;
    const start = this.start(path) + (offset > 0 ? offset + quoted : 0);
    this.note(start, expected, received ?? this.received(node), written(path));
  }

  private note(offset: number, expected: string, received: string, path = ""): void {
    this.mistakes.push({file: this.name, ...this.at(offset), path, expected, received});
  }

  private at(offset: number): {line: number; column: number} {
    const {line, col} = this.lines.linePos(offset);
    return {line: Math.max(line, 1), column: Math.max(col, 1)};
  }

  private node(path: RulePath): Node | undefined {
    const found = path.length === 0 ? this.document.contents : this.document.getIn(path, true);
    return isNode(found) ? found : undefined;
  }

  private start(path: RulePath): number {
    for (let length = path.length; length >= 0; length--) {
      const range = this.node(path.slice(0, length))?.range;
      if (range) return range[0];
    }
    return 0;
  }

  private received(node: Node | undefined): string {
    if (!node) return "没有写";
    if (isScalar(node)) return node.value === null ? "空着" : quote(String(node.source ?? node.value));
    return typeName(node.toJSON());
  }
}

const quote = (text: string) => `“${text}”`;

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function written(path: RulePath): string {
  return path.reduce<string>(
    (text, step) => (typeof step === "number" ? `${text}[${step}]` : text ? `${text}.${step}` : step),
    ""
  );
}
