/**
 * Where the model's DNS answers come from: a sample zone text, or the resolvers of this machine.
 */
@NullMarked
package dev.nexthop.dns;

import org.jspecify.annotations.NullMarked;
