import {createReadStream} from "node:fs";
import {stat} from "node:fs/promises";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, resolve, sep} from "node:path";
import {createGzip} from "node:zlib";

/** A running server: where it listens, and how to stop it. */
export interface Served {
  url: string;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".csv": "text/csv; charset=utf-8",
  ".woff2": "font/woff2"
};

/** What a page cannot say of itself: types are not guessed, nobody frames it, nobody is told where a reader came from. */
const always = {
  "x-content-type-options": "nosniff",
  "content-security-policy": "frame-ancestors 'none'",
  "referrer-policy": "no-referrer"
};

/** The file that a request names, or null when it names nothing inside the folder. */
export function servedPath(folder: string, url: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
  if (path.includes("\0") || path.includes("\\")) return null;
  const root = resolve(folder);
  const file = resolve(root, `.${path.endsWith("/") ? `${path}index.html` : path}`);
  return file.startsWith(root + sep) ? file : null;
}

/**
 * Serves a folder of static files to this machine only: GET and HEAD, nothing outside the folder, text compressed.
 * Files whose names carry a hash of their contents may be kept by the browser, others are asked for again.
 * @throws when the port is taken; port 0 takes any free one
 */
export async function serve(folder: string, {port = 3000, host = "127.0.0.1"} = {}): Promise<Served> {
  const server = createServer(async (request, response) => {
    const end = (status: number, text: string) => {
      response.writeHead(status, {"content-type": "text/plain; charset=utf-8", ...always});
      response.end(request.method === "HEAD" ? undefined : text);
    };
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("allow", "GET, HEAD");
      return end(405, "只能读取");
    }
    let file = servedPath(folder, request.url ?? "/");
    let facts = file ? await stat(file).catch(() => null) : null;
    if (file && !facts?.isFile() && !extname(file)) {
      file = `${file}.html`;
      facts = await stat(file).catch(() => null);
    }
    if (!file || !facts?.isFile()) return end(404, "没有这个页面");
    const type = types[extname(file)] ?? "application/octet-stream";
    const isText = /^text|json|svg/.test(type);
    const isHashed = /\.([0-9a-f]{8}|[0-9A-Z]{8})\.\w+$/.test(file);
    const isGzip = isText && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
    response.writeHead(200, {
      "content-type": type,
      "cache-control": isHashed ? "public, max-age=31536000, immutable" : "no-cache",
      ...always,
      vary: "accept-encoding",
      ...(isGzip ? {"content-encoding": "gzip"} : {"content-length": String(facts.size)})
    });
    if (request.method === "HEAD") return response.end();
    const stream = createReadStream(file).on("error", () => response.destroy());
    if (isGzip) stream.pipe(createGzip({level: 6})).pipe(response);
    else stream.pipe(response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
}
