import {createHash} from "node:crypto";

const inlineScript = /<script\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/** What a page may load and run: files of its own host, and the scripts that were in it when it was built. */
function policyOf(html: string): string {
  const hashes = [...html.matchAll(inlineScript)].map(
    ([, script]) => `'sha256-${createHash("sha256").update(script!).digest("base64")}'`
  );
  return [
    "default-src 'none'",
    `script-src 'self' ${[...new Set(hashes)].join(" ")}`,
    "style-src 'self'",
    // Widths of bars are written as style attributes; no script can be run from one.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'"
  ].join("; ");
}

/** A built page with its Content-Security-Policy, ahead of everything that it governs. */
export function withPolicy(html: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html)}">`;
  return html.replace('<meta charset="utf-8">', charset => `${charset}\n${meta}`);
}
