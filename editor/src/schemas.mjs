// The schemas of records by the folder that they lie in.
import chiDao from "../../procedures/_luoc-do/chi-dao.schema.json";
import danhMuc from "../../procedures/_luoc-do/danh-muc.schema.json";
import lienThong from "../../procedures/_luoc-do/lien-thong.schema.json";
import raSoat from "../../procedures/_luoc-do/ra-soat.schema.json";
import thuTuc from "../../procedures/_luoc-do/thu-tuc.schema.json";
import toCongTac from "../../procedures/_luoc-do/to-cong-tac.schema.json";

export default {
  "chi-dao": chiDao, "danh-muc": danhMuc, "lien-thong": lienThong, "ra-soat": raSoat, "thu-tuc": thuTuc, "to-cong-tac": toCongTac,
};
