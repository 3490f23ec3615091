/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit;

import io.hopscope.kit.stub.Faults;
import io.hopscope.kit.stub.LoopbackServer;
import io.hopscope.kit.stub.Pages;
import io.hopscope.kit.stub.Reply;
import io.hopscope.kit.stub.WireAnswer;
import io.hopscope.kit.stub.WireRequest;
import io.hopscope.spi.CloudProvider;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A scene of a cloud, served on the loopback interface, with faults. Once closed it fails the test if anything but a
 * read call has come, or something that could not be answered. Safe for several threads.
 */
public final class ServedCloud implements AutoCloseable {
    /** The public half of the credentials. */
    public static final String KEY_ID = "KITKEYIDa81f5b";

    /** The secret half of the credentials. */
    public static final String SECRET = "kitSecretKey7Qv3nothingMayShowThis";

    /** What refusals say in words. */
    public static final String MESSAGE = "user/kit-mole may not, string to sign kitErrorText9X";

    private final ContractCloud cloud;
    private final Scene scene;
    private final Pages pages;
    private final LoopbackServer server;
    private final Faults<Exchange> faults = new Faults<>();
    private final Queue<ApiRequest> requests = new ConcurrentLinkedQueue<>();
    private final Map<ApiRequest.Listing, List<String>> turned = new ConcurrentHashMap<>();
    private volatile Consumer<ApiRequest> watcher = request -> {};

    /** A request both ways, and which page of its list it asks for, from 0. */
    private record Exchange(WireRequest wire, ApiRequest asked, int page) {}

    /**
     * Serves a scene from now on.
     *
     * @param pages how lists are cut
     */
    public ServedCloud(ContractCloud cloud, Scene scene, Pages pages) {
        this.cloud = cloud;
        this.scene = scene;
        this.pages = pages;
        this.server = new LoopbackServer(this::reply);
    }

    /** What it serves. */
    public Scene scene() {
        return scene;
    }

    /** Answers some requests otherwise, which is made of the right answer. */
    public ServedCloud when(Predicate<ApiRequest> meant, Fault fault) {
        return when(meant, 0, fault, Integer.MAX_VALUE);
    }

    /**
     * Answers some requests otherwise.
     *
     * @param page only from this page of a list on, from 0
     * @param times so often
     */
    public ServedCloud when(Predicate<ApiRequest> meant, int page, Fault fault, int times) {
        faults.add(
                exchange -> meant.test(exchange.asked()) && exchange.page() >= page,
                exchange -> fault.reply(exchange.asked(), right(exchange.wire(), exchange.asked())),
                times);
        return this;
    }

    /** Refuses some requests in the vendor's way. */
    public ServedCloud refuse(Predicate<ApiRequest> meant, Refusal refusal) {
        return when(meant, refusal(refusal));
    }

    /** The fault of refusing in the vendor's way. */
    public Fault refusal(Refusal refusal) {
        return (asked, right) -> Reply.of(cloud.refuse(refusal, asked, MESSAGE));
    }

    /** Tells of each request before it is answered. */
    public void watch(Consumer<ApiRequest> whom) {
        watcher = whom;
    }

    /** A provider of all regions of the scene. */
    public CloudProvider provider() {
        return provider(scene.regions());
    }

    /** A provider of some regions. */
    public CloudProvider provider(List<String> regions) {
        return cloud.provider(connection(regions));
    }

    Connection connection(List<String> regions) {
        return new Connection(server.address(), regions, KEY_ID, SECRET);
    }

    /** What has come so far. */
    public List<ApiRequest> requests() {
        return List.copyOf(requests);
    }

    /** Requests that are no read calls, or that could not be answered. */
    List<String> complaints() {
        List<String> complaints = new CopyOnWriteArrayList<>(server.broken());
        requests.stream()
                .filter(request -> !request.readsOnly())
                .forEach(request -> complaints.add(request.toString()));
        return complaints;
    }

    @Override
    public void close() {
        server.close();
        if (!complaints().isEmpty()) {
            throw new AssertionError("requests that should not be: " + complaints());
        }
    }

    private Reply reply(WireRequest wire) {
        ApiRequest asked = cloud.understand(wire);
        requests.add(asked);
        watcher.accept(asked);
        return faults.take(new Exchange(wire, asked, page(asked))).orElseGet(() -> Reply.of(right(wire, asked)));
    }

    private WireAnswer right(WireRequest wire, ApiRequest asked) {
        return scene.answers().answer(wire, asked, pages);
    }

    /** Pages are turned one after another, so the order in which they are asked for first is theirs. */
    private int page(ApiRequest asked) {
        List<String> pagesOfList = turned.computeIfAbsent(asked.listing(), fresh -> new CopyOnWriteArrayList<>());
        synchronized (pagesOfList) {
            if (!pagesOfList.contains(asked.page())) {
                pagesOfList.add(asked.page());
            }
            return pagesOfList.indexOf(asked.page());
        }
    }
}
