"""What is said of indentation, colons and hyphens."""

from __future__ import annotations

from sinkron_rules.model import Text

WORDINGS = {
    "tab": (
        Text(
            "Baris {line} diawali tab. Jarak di awal baris hanya dibuat dengan spasi.",
            "Line {line} starts with a tab. Space at the start of a line is made with spaces only.",
        ),
        Text(
            "Hapus jarak itu, lalu tekan tombol spasi {spaces} kali.",
            "Delete it, then press the space bar {spaces} times.",
        ),
    ),
    "tab-only": (
        Text(
            "Baris {line} diawali tab. Jarak di awal baris hanya dibuat dengan spasi.",
            "Line {line} starts with a tab. Space at the start of a line is made with spaces only.",
        ),
        Text("Hapus tab itu.", "Delete the tab."),
    ),
    "tab-inside": (
        Text(
            "Baris {line} memuat tab di antara tanda dan isinya.", "Line {line} has a tab between a sign and its value."
        ),
        Text("Ganti tab itu dengan satu spasi.", "Replace the tab with one space."),
    ),
    "indentation": (
        Text(
            "Awal baris {line} belum sejajar. Baris ini menjorok {found} spasi, sedangkan isian sekelompoknya "
            "(baris {other}) {required} spasi.",
            "Line {line} is not aligned. It is indented {found} spaces, its group (line {other}) {required}.",
        ),
        Text("Samakan menjadi {required} spasi.", "Make it {required} spaces."),
    ),
    "mixed-list": (
        Text(
            "Baris {line} sejajar dengan baris {other}, tetapi yang satu butir daftar dan yang lain isian bernama.",
            "Line {line} is aligned with line {other}, but one is a list item and the other a named field.",
        ),
        Text(
            "Awali tiap butir daftar dengan `- `, atau geser baris {line} ke kelompoknya.",
            "Start each list item with `- `, or move line {line} under its own group.",
        ),
    ),
    "colon": (
        Text(
            "Kurang spasi setelah titik dua. Tertulis `{written}`.",
            "A space is missing after the colon. Written `{written}`.",
        ),
        Text("Beri satu spasi: `{advice}`.", "Add one space: `{advice}`."),
    ),
    "no-colon": (
        Text(
            "Baris {line} belum memuat titik dua. Tertulis `{written}`.",
            "Line {line} has no colon. Written `{written}`.",
        ),
        Text(
            "Ketik nama isian, titik dua, satu spasi, lalu isinya: `{advice}`.",
            "Type the field name, a colon, one space, then the value: `{advice}`.",
        ),
    ),
    "lone-dash": (
        Text(
            'Tanda "-" bukan isi. Tanda itu mengawali butir daftar dan tidak berarti "tidak ada".',
            '"-" is not a value. It starts a list item; it does not mean "none".',
        ),
        Text(
            "Isi `{field}`, atau hapus barisnya jika tidak wajib.",
            "Fill in `{field}`, or delete the line if it is optional.",
        ),
    ),
    "item-on-line": (
        Text(
            "Butir daftar pada baris {line} ditulis sebaris dengan nama isiannya.",
            "The list item on line {line} stands on the same line as its field name.",
        ),
        Text(
            "Tekan Enter sebelum tanda hubung, sehingga baris barunya menjadi `{advice}`.",
            "Press Enter before the hyphen, so that the new line reads `{advice}`.",
        ),
    ),
}
