/** HTML read and written as libxml2 does it, on which filters of GitHub's HTML pipeline work. */
@NullMarked
package dev.nexthop.site.generate.html;

import org.jspecify.annotations.NullMarked;
