import {html} from "htl";

/** One thing to settle: how many, what, why it counts, and where to look. */
export interface Todo {
  n: string;
  what: string;
  why: string;
  href: string;
  link: string;
}

/** What needs a decision this month, each leading on. */
export function todoList(todos: readonly Todo[]): HTMLElement {
  if (!todos.length) return html`<p class="note">本月没有需要处理的事项。`;
  return html`<ul class="todo">${todos.map(
    todo =>
      html`<li><b>${todo.n}</b><div><span>${todo.what}</span><span class="note">${todo.why}　<a href=${todo.href}>${todo.link}</a></span></div></li>`
  )}</ul>`;
}
