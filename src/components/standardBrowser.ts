import {html} from "htl";
import type {TableColumn} from "./csv.js";
import {type Filters, withFilters} from "./filters.js";
import {amount} from "./format.js";
import {saveButtons} from "./saveButtons.js";
import {
  type ClauseChoice,
  cadenceZh,
  findClauses,
  kindZh,
  numberOf,
  numberZh,
  type StandardClause,
  type Standards
} from "./standardRows.js";

const columns = (titleOf: (id: string) => string): TableColumn<StandardClause>[] => [
  {name: "标准", value: c => titleOf(c.pack_id)},
  {name: "维度", value: c => c.dimension},
  {name: "条款", value: c => c.clause_id},
  {name: "名称", value: c => c.title},
  {name: "要求", value: c => c.asks},
  {name: "原文用语", value: c => c.citation},
  {name: "在文件中的位置", value: c => c.place},
  {name: "类别", value: c => kindZh[c.kind] ?? c.kind},
  {name: "周期", value: c => cadenceZh(c.period)},
  {name: "下限", value: c => c.min},
  {name: "上限", value: c => c.max},
  {name: "单位", value: c => c.unit},
  {name: "数从哪里来", value: c => numberZh[c.number_source] ?? c.number_source},
  {name: "对谁", value: c => c.audience},
  {name: "弹性用语", value: c => (c.strength === "soft" ? "是" : "否")},
  {name: "读法", value: c => c.reading},
  {name: "用哪些记录", value: c => c.records},
  {name: "文件分值", value: c => c.points},
  {name: "本地分值", value: c => c.local_points}
];

const isLocalReading = ({source, number_source}: StandardClause) => source === "document" && number_source === "local";

/** Where the wording stands; the city's own is never shown as a document's. */
function origin({source, place, citation}: StandardClause): string {
  if (source === "local") return "本地规定，文件没有这一条";
  return `${place ?? "位置未记"}${citation ? `：“${citation}”` : ""}`;
}

function body(clause: StandardClause): HTMLElement {
  const points = [
    clause.points === null ? null : `文件${amount(clause.points)}分`,
    clause.local_points === null ? null : `本地${amount(clause.local_points)}分`
  ].filter(Boolean);
  const items: [string, string | null][] = [
    ["出处", origin(clause)],
    ["数", `${numberOf(clause) || "—"}（${numberZh[clause.number_source] ?? clause.number_source}）`],
    ["周期", cadenceZh(clause.period)],
    ["对谁", clause.audience],
    ["用语", clause.strength === "soft" ? "弹性（一般、原则上、力争等）" : null],
    [isLocalReading(clause) ? "读法（本地）" : "读法", clause.reading],
    ["用哪些记录", clause.records || "不看记录"],
    ["判定", clause.topics.length ? "由记录判定" : "由人认定，或对上级组织、不判支部"],
    ["分值", points.join("，") || "不计分"]
  ];
  return html`<dl class="standard-body">${items.flatMap(([name, text]) => (text ? [html`<dt>${name}</dt>`, html`<dd>${text}</dd>`] : []))}</dl>`;
}

function line(clause: StandardClause, isOpen: boolean): HTMLElement {
  const details = html`<details class="clause standard" id=${clause.clause_id} open=${isOpen}><summary><span class="title">${clause.title}<code>${clause.clause_id.split("/")[1]}</code></span><span class="asks">${clause.asks}</span>
    <span>${numberOf(clause) || kindZh[clause.kind]}${isLocalReading(clause) ? html`<small>本地读法</small>` : null}</span><span class="who">${clause.audience}</span></summary></details>`;
  const fill = () => details.children.length < 2 && details.append(body(clause));
  if (isOpen) fill();
  details.addEventListener("toggle", fill);
  return details;
}

/** All clauses by document and dimension, narrowed by what is typed and chosen; the address keeps what was chosen. */
export function clauseBrowser(
  standards: Standards,
  sectors: Readonly<Record<string, string>>,
  start: Filters,
  address = ""
): HTMLElement {
  const {packs, clauses} = standards;
  const titleOf = (id: string) => packs.find(({pack_id}) => pack_id === id)?.title ?? id;
  const choice: ClauseChoice = {
    text: start.text,
    pack: start.pack,
    dimension: start.dimension,
    kind: start.kind,
    who: start.who
  };
  const input =
    html`<input type="search" placeholder="名称、要求、原文或编号，任一部分" aria-label="查找条款" value=${choice.text ?? ""}>` as HTMLInputElement;
  const box = html`<div class="clauses"></div>`;
  const said = html`<span class="note" aria-live="polite"></span>`;
  const clear = html`<button type="button">清除条件</button>`;
  const dimensions = html`<select></select>` as HTMLSelectElement;
  let found: StandardClause[] = [];
  const name = () => [
    "条款",
    choice.text,
    choice.pack && titleOf(choice.pack),
    choice.dimension,
    choice.kind && (kindZh[choice.kind] ?? choice.kind),
    choice.who && (sectors[choice.who] ?? "上级组织")
  ];
  const save = saveButtons(
    () => ({name: name(), isWhole: true, rows: found, columns: columns(titleOf)}),
    "下载所示条款"
  );

  const options = (all: string, list: readonly (readonly [string, string])[], chosen?: string | null) => [
    html`<option value="">${all}</option>`,
    ...list.map(([id, name]) => html`<option value=${id} selected=${id === chosen}>${name}</option>`)
  ];
  const select = (
    label: string,
    key: keyof ClauseChoice,
    list: HTMLElement[],
    element = html`<select>${list}</select>`
  ) => {
    const control = element as HTMLSelectElement;
    control.onchange = () => {
      choice[key] = control.value || null;
      if (key === "pack") choice.dimension = null;
      draw();
    };
    return html`<label>${label}${control}</label>`;
  };
  const draw = () => {
    found = findClauses(clauses, choice);
    const isNarrowed = Object.values(choice).some(Boolean);
    const names = [...new Set(findClauses(clauses, {pack: choice.pack}).map(({dimension}) => dimension))];
    dimensions.replaceChildren(
      ...options(
        "全部维度",
        names.map(name => [name, name]),
        choice.dimension
      )
    );
    said.textContent = found.length
      ? `所示${found.length}条，共${clauses.length}条`
      : "没有这样的条款，请少写几个字或清除条件";
    clear.hidden = !isNarrowed;
    box.replaceChildren(
      ...packs.flatMap(({pack_id, title, document_no, source}) => {
        const own = found.filter(clause => clause.pack_id === pack_id);
        if (!own.length) return [];
        const parts = [...new Set(own.map(({dimension}) => dimension))];
        const isMeant = own.some(({clause_id}) => clause_id === address);
        return [
          html`<details class="pack" open=${isNarrowed || isMeant}><summary><h3>${title}<span class="note">${source === "document" ? document_no : "本地规定"}，${own.length}条</span></h3></summary>${parts.map(
            part =>
              html`<section><h4>${part}</h4>${own
                .filter(({dimension}) => dimension === part)
                .map(clause => line(clause, address === clause.clause_id))}</section>`
          )}</details>`
        ];
      })
    );
    history.replaceState(
      history.state,
      "",
      `${location.pathname}${withFilters(location.search, choice)}${location.hash}`
    );
  };
  input.oninput = () => {
    choice.text = input.value.trim() || null;
    draw();
  };

  const meant = new Set(clauses.flatMap(clause => clause.sectors ?? []));
  const audiences = [...Object.entries(sectors).filter(([id]) => meant.has(id)), ["org", "上级组织"] as const];
  const kinds = [...new Set(clauses.map(({kind}) => kind))];
  const controls = html`<div class="tools find">${input}
    ${select(
      "标准",
      "pack",
      options(
        "全部标准",
        packs.map(({pack_id, title}) => [pack_id, title]),
        choice.pack
      )
    )}${select("维度", "dimension", [], dimensions)}
    ${select(
      "类别",
      "kind",
      options(
        "全部类别",
        kinds.map(kind => [kind, kindZh[kind] ?? kind]),
        choice.kind
      )
    )}${select("对谁", "who", options("不限", audiences, choice.who))}
    ${clear}${save}${said}</div>`;
  clear.onclick = () => {
    for (const key of ["text", "pack", "dimension", "kind", "who"] as const) choice[key] = null;
    input.value = "";
    for (const control of controls.querySelectorAll("select")) control.value = "";
    draw();
  };
  draw();
  // The browser looked for the address before there was anything to find.
  requestAnimationFrame(() => document.getElementById(address)?.scrollIntoView());
  return html`<div>${controls}${box}</div>`;
}
