import {enumeration} from "../column.js";

export const region = enumeration("region", {
  tongguan: ["铜官区", "铜官"],
  yian: ["义安区", "义安"],
  jiaoqu: ["郊区", "铜陵郊区", "铜陵市郊区"],
  zongyang: ["枞阳县", "枞阳"],
  other: ["其他", "其它", "其他区县"]
});
