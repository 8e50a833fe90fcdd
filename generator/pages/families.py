"""The page families: which generated pages share a shell of the theme, and where they stand in the navigation."""

from generator.artifact import Family, fixed
from generator.pages import procedure

FAMILIES: tuple[Family, ...] = (
    fixed("", hide=("navigation", "toc", "path")),
    fixed("thu-tuc/"),
    fixed("linh-vuc/"),
    fixed("cap/"),
    fixed("thu-tuc-noi-bo/"),
    fixed("co-quan/"),
    fixed("van-ban/"),
    fixed("nhiem-vu/"),
    fixed("phap-luat/"),
    fixed("du-lieu-mo/"),
    Family("thu-tuc", 2, "Thủ tục", procedure.HEADINGS),
    Family("linh-vuc", 2, "Theo lĩnh vực"),
    Family("cap", 2, "Theo cấp"),
    Family("co-quan", 2, "Cơ quan"),
    Family("van-ban", 3, "Chỉ đạo và nhiệm vụ"),
    Family("phap-luat", 2, "Văn bản pháp luật"),
)
