package scot.pillars.kit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatheringTest {
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final ConcurrentLinkedQueue<List<Integer>> groups = new ConcurrentLinkedQueue<>();

    @AfterEach
    void everybodyGoesHome() {
        callers.shutdownNow();
    }

    @Test
    void whoComesAloneIsServedAloneAndAtOnce() {
        assertEquals(14, new Gathering<>(2, 1, 10, this::twice).ask(7));
        assertEquals(List.of(List.of(7)), List.copyOf(groups));
    }

    @Test
    void whoComesWhileOthersAreServedIsServedTogetherUpToTheLargestGroup() {
        CountDownLatch open = new CountDownLatch(1);
        Gathering<Integer, Integer> gathering = new Gathering<>(1, 1, 3, group -> {
            await(open);
            return twice(group);
        });
        CompletableFuture<Integer> first = ask(gathering, 0);
        Awaitility.await().until(() -> gathering.waiting() == 0);
        List<CompletableFuture<Integer>> others =
                IntStream.rangeClosed(1, 6).mapToObj(one -> ask(gathering, one)).toList();
        Awaitility.await().until(() -> gathering.waiting() == 6);

        open.countDown();

        assertEquals(0, first.join());
        assertEquals(42, others.stream().mapToInt(CompletableFuture::join).sum());
        assertEquals(List.of(1, 3, 3), groups.stream().map(List::size).toList());
    }

    @Test
    void anotherGroupIsServedBesideOneOnlyWhenEnoughWait() {
        CountDownLatch open = new CountDownLatch(1);
        Gathering<Integer, Integer> gathering = new Gathering<>(2, 3, 10, group -> {
            if (group.contains(0)) {
                await(open);
            }
            return twice(group);
        });
        CompletableFuture<Integer> first = ask(gathering, 0);
        Awaitility.await().until(() -> gathering.waiting() == 0);
        List<CompletableFuture<Integer>> others = new ArrayList<>(List.of(ask(gathering, 1), ask(gathering, 2)));
        Awaitility.await().until(() -> gathering.waiting() == 2);
        assertTrue(others.stream().noneMatch(CompletableFuture::isDone));

        others.add(ask(gathering, 3));

        assertEquals(12, others.stream().mapToInt(CompletableFuture::join).sum());
        assertFalse(first.isDone());
        open.countDown();
        assertEquals(0, first.join());
        assertEquals(List.of(3, 1), groups.stream().map(List::size).toList());
    }

    @Test
    void whatFailsTogetherIsTriedOneByOne_andOnlyTheCulpritIsRefused() {
        CountDownLatch open = new CountDownLatch(1);
        Gathering<Integer, Integer> gathering = new Gathering<>(1, 1, 10, group -> {
            await(open);
            if (group.contains(3)) {
                throw new IllegalStateException("three");
            }
            return twice(group);
        });
        CompletableFuture<Integer> first = ask(gathering, 0);
        Awaitility.await().until(() -> gathering.waiting() == 0);
        List<CompletableFuture<Integer>> others =
                IntStream.rangeClosed(1, 5).mapToObj(one -> ask(gathering, one)).toList();
        Awaitility.await().until(() -> gathering.waiting() == 5);

        open.countDown();

        first.join();
        CompletionException refused =
                assertThrows(CompletionException.class, () -> others.get(2).join());
        assertEquals("three", refused.getCause().getMessage());
        assertEquals(
                List.of(2, 4, 8, 10),
                IntStream.of(0, 1, 3, 4)
                        .mapToObj(place -> others.get(place).join())
                        .toList());
    }

    @Test
    void manyCallersOfManyGroupsAllGetTheirOwnAnswer() {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Gathering<Integer, Integer> gathering = new Gathering<>(2, 3, 8, group -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            try {
                return twice(group);
            } finally {
                atOnce.decrementAndGet();
            }
        });

        List<CompletableFuture<Boolean>> callersDone = IntStream.range(0, 16)
                .mapToObj(caller -> CompletableFuture.supplyAsync(
                        () -> IntStream.range(0, 500)
                                .map(one -> caller * 1000 + one)
                                .allMatch(one -> gathering.ask(one) == 2 * one),
                        callers))
                .toList();

        assertTrue(callersDone.stream().allMatch(CompletableFuture::join));
        assertTrue(most.get() <= 2);
        assertEquals(8000, groups.stream().mapToInt(List::size).sum());
    }

    private CompletableFuture<Integer> ask(Gathering<Integer, Integer> gathering, int one) {
        return CompletableFuture.supplyAsync(() -> gathering.ask(one), callers);
    }

    private List<Integer> twice(List<Integer> group) {
        groups.add(group);
        return group.stream().map(one -> 2 * one).toList();
    }

    private static void await(CountDownLatch open) {
        try {
            open.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
