package io.retort.web;

import java.util.List;

/** What somebody would write who wants the page to do something. Each would set {@code window.pwned} or call outside. */
final class Payloads {

    static final List<String> ALL = List.of(
            "img src=x onerror=\"window.pwned=1\">",
            "script>window.pwned=1</script>",
            "svg onload=window.pwned=1>",
            "svg><script href=\"data:text/javascript,window.pwned=1\"/></svg>",
            "iframe srcdoc=\"<script>parent.pwned=1</script>\">",
            "object data=\"http://elsewhere.invalid/x\">",
            "a href=\"javascript:window.pwned=1\">mp-149</a>",
            "style>@import 'http://elsewhere.invalid/x.css';</style>",
            "img src=\"http://elsewhere.invalid/x.png\">",
            "/textarea><script>window.pwned=1</script>",
            "!-- --!><img src=x onerror=window.pwned=1>",
            "math><mi xlink:href=\"javascript:window.pwned=1\">x</mi></math>",
            "details open ontoggle=window.pwned=1>",
            "base href=\"http://elsewhere.invalid/\">",
            "link rel=stylesheet href=\"http://elsewhere.invalid/x.css\">",
            "meta http-equiv=refresh content=\"0;url=http://elsewhere.invalid/\">",
            "form action=\"http://elsewhere.invalid/\"><button autofocus onfocus=window.pwned=1>",
            "template shadowrootmode=open><img src=x onerror=window.pwned=1></template>",
            "?lit$123456789$> ${window.pwned=1} {{constructor.constructor('window.pwned=1')()}}",
            "x> ![x](http://elsewhere.invalid/x.png) [x](javascript:window.pwned=1)",
            "x> mp-149\" onmouseover=\"window.pwned=1",
            "x> {ev-0000000000} {ev-0000000000:__proto__} __proto__ constructor",
            "x> \u202egnp.exe\u2028\u2029\u0000 %0d%0aSet-Cookie:x=1 \r\n\r\ndata: {\"x\":1}\r\n\r\n");

    private Payloads() {}
}
