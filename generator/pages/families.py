"""The page families: which generated pages share a shell of the theme, and where they stand in the navigation."""

from generator.artifact import Family, fixed
from generator.pages import directive, legal_text, open_data, procedure, procedures, tasks, unit, working_calendar

FAMILIES: tuple[Family, ...] = (
    fixed("", hide=("navigation", "toc", "path")),
    fixed("thu-tuc/", procedures.HEADINGS),
    fixed("linh-vuc/"),
    fixed("cap/"),
    fixed("thu-tuc-noi-bo/"),
    fixed("co-quan/"),
    fixed("van-ban/", hide=("navigation", "toc")),
    fixed("nhiem-vu/", tasks.HEADINGS, hide=("navigation",)),
    fixed("phap-luat/"),
    fixed("du-lieu-mo/", open_data.HEADINGS),
    fixed("lich-lam-viec/", working_calendar.HEADINGS),
    Family("thu-tuc", 2, "Thủ tục", procedure.HEADINGS),
    Family("a-z-muc-luc", 1, "Thủ tục"),
    Family("a-z", 2, "Thủ tục"),
    Family("a-z-trang", 3, "Thủ tục"),
    Family("het-ap-dung", 1, "Thủ tục"),
    Family("het-ap-dung-trang", 2, "Thủ tục"),
    Family("linh-vuc", 2, "Theo lĩnh vực"),
    Family("linh-vuc-trang", 3, "Theo lĩnh vực"),
    Family("cap", 2, "Theo cấp"),
    Family("cap-trang", 3, "Theo cấp"),
    Family("thu-tuc-noi-bo-trang", 2, "Thủ tục nội bộ"),
    Family("co-quan", 2, "Cơ quan", unit.HEADINGS),
    Family("co-quan-trang", 3, "Cơ quan", unit.HEADINGS),
    Family("co-quan-muc", 2, "Cơ quan"),
    Family("co-quan-muc-trang", 3, "Cơ quan"),
    Family("van-ban", 3, "Chỉ đạo và nhiệm vụ", directive.HEADINGS),
    Family("phap-luat", 2, "Văn bản pháp luật", legal_text.HEADINGS),
    Family("phap-luat-trang", 3, "Văn bản pháp luật", legal_text.HEADINGS),
    Family("phap-luat-loai", 2, "Văn bản pháp luật"),
    Family("phap-luat-loai-trang", 3, "Văn bản pháp luật"),
)
