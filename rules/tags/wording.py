"""What the check says, in both languages."""

from __future__ import annotations

from sinkron_rules.model import Text, Wording

NOT_ALL_READ = Text(
    "tema itu belum ditemukan, sedangkan sebagian isian tidak terbaca: {reason}",
    "the theme was not found, but some fields cannot be read: {reason}",
)
NOT_USED = Text("isian `{field}` tidak dipakai dalam usulan ini", "field `{field}` is not used in this submission")
MESSAGES = {
    "none": Wording(
        Text(
            "Usulan ini belum memuat butir tentang {theme}.",
            "This submission has no item about {theme}.",
        ),
        Text(
            "Disarankan menambahkan butir tentang {theme}. Jika sudah ada dengan nama lain, tandai, misalnya, dengan "
            "`{suggest}`.",
            "Consider adding an item about {theme}. If there is one by another name, mark it, for example with "
            "`{suggest}`.",
        ),
    ),
    "unknown": Wording(
        Text(
            "Isian `{field}` pada {item} tertulis `{value}`, yang tidak ada dalam daftar.",
            "Field `{field}` of {item} has `{value}`, which is not in the list.",
        ),
        Text(
            "Pilih dari daftar: {known}. Yang paling mirip: ketik `{type}`.",
            "Choose from the list: {known}. The nearest: type `{type}`.",
        ),
    ),
}
