/** The bundle for browsers: the package's own entry pulls in what only Node has. */
declare module "arquero/dist/arquero.min.js" {
  import * as arquero from "arquero";
  export default arquero;
}
