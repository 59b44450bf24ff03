import {expect, test} from "vitest";
import {selectionCity} from "./selectionCity.js";

test("without quotas the best ranks are proposed, and the next is a reserve", async () => {
  const city = await selectionCity();
  expect(await city.list()).toEqual(["B01", "B02"]);
  expect(await city.of("B03")).toMatchObject({outcome: "reserve", stage: "inspect", rank: 3});
});
