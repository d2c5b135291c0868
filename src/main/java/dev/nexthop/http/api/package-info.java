/** The API of the labs: experiments and live lookups as JSON over HTTP. */
@NullMarked
package dev.nexthop.http.api;

import org.jspecify.annotations.NullMarked;
