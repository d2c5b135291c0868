/** @externs */
var nexthopEdit;
