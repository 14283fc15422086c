/** How events become views: the consumer, the projections' contract and the set-based statements they write with. */
package scot.pillars.reporting.fold;
