/**
 * The HTTP server of {@code serve} and {@code api}: where it listens and what all answers share.
 */
@NullMarked
package dev.nexthop.http;

import org.jspecify.annotations.NullMarked;
