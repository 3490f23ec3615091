/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.saved;

import static io.hopscope.dump.AnswerShape.list;
import static io.hopscope.dump.AnswerShape.object;

import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.Call;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Word;
import io.hopscope.dump.AnswerShape;
import io.hopscope.dump.AnswerTable;
import io.hopscope.dump.DumpDialect;
import io.hopscope.dump.ErrorAnswer;
import io.hopscope.dump.Json;
import io.hopscope.dump.JsonCursor;
import io.hopscope.dump.OwnerRule;
import io.hopscope.dump.Paging;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Saved answers of Azure: what Resource Manager gives ({@code {"value":[…]}} with pages, or one object), what the
 * command line prints (an array, or one object, either flattened), and recordings of a request with its response.
 */
final class AzureDialect implements DumpDialect {
    private static final String VALUE = "value";
    private static final Pattern SUBSCRIPTION =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    /** Types that are known and say nothing about packets, or nothing that their parents' lists do not. */
    private static final Map<String, String> UNUSED = Map.of(
            "microsoft.network/networkwatchers", "networkWatchers",
            "microsoft.security/locations/jitnetworkaccesspolicies", "jitNetworkAccessPolicies",
            "microsoft.network/virtualnetworks/subnets", "subnets",
            "microsoft.network/virtualnetworks/virtualnetworkpeerings", "virtualNetworkPeerings",
            "microsoft.network/networksecuritygroups/securityrules", "securityRules",
            "microsoft.network/routetables/routes", "routes",
            "microsoft.resources/resourcegroups", "resourceGroups");

    /** Calls that are made for one scale set each; what they list says so itself, too. */
    private static final Set<Call<?>> IN_SETS =
            Set.of(Calls.SCALE_SET_MACHINES, Calls.SCALE_SET_INTERFACES, Calls.SCALE_SET_ADDRESSES);

    private static final AnswerTable TABLE = AnswerTable.of(shapes());
    private static final Map<String, String> WORDS = words();

    @Override
    public AnswerTable answers() {
        return TABLE;
    }

    @Override
    public Optional<String> callNamed(String word) {
        String folded = word.toLowerCase(Locale.ROOT).replaceAll("[ _:]", "-");
        return Optional.ofNullable(WORDS.get(folded.replaceFirst("^az-", "")));
    }

    /** The lists are of all regions; items say their own. */
    @Override
    public boolean isRegion(String name) {
        return false;
    }

    @Override
    public boolean isAccount(String name) {
        return !name.isEmpty();
    }

    @Override
    public Optional<String> account(JsonCursor answer) {
        return items(answer).stream()
                .flatMap(item -> id(item).stream())
                .map(ArmId::subscription)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** The envelope of a failed call. */
    @Override
    public Optional<ErrorAnswer> error(JsonCursor answer) {
        return answer.find("error")
                .filter(error -> error.find("code").filter(AzureDialect::isText).isPresent())
                .map(error -> new ErrorAnswer(
                        error.text("code"),
                        error.find("message")
                                .filter(AzureDialect::isText)
                                .map(JsonCursor::asText)
                                .orElse("")));
    }

    /** The body of a recorded response, and the only body of a recorded example. */
    @Override
    public JsonCursor strip(JsonCursor document) {
        return document.find("response")
                .flatMap(response -> response.find("body"))
                .or(() -> document.find("responses")
                        .flatMap(responses -> responses.find("200"))
                        .flatMap(response -> response.find("body")))
                .orElse(document);
    }

    @Override
    public Set<String> secretMembers() {
        return Set.of(
                "adminPassword",
                "customData",
                "userData",
                "protectedSettings",
                "sharedKey",
                "authorizationKey",
                "radiusServerSecret",
                "serialConsoleLogBlobUri",
                "consoleScreenshotBlobUri",
                "secrets");
    }

    /** Whether a folder under {@code accounts} is named by a subscription's id. */
    static boolean isSubscription(String text) {
        return SUBSCRIPTION.matcher(text).matches();
    }

    private static List<AnswerShape> shapes() {
        List<AnswerShape> shapes = new ArrayList<>();
        for (ArmModel<?> model : ArmModel.ALL) {
            if (!model.armType().isEmpty()) {
                OwnerRule owner = IN_SETS.contains(model.call()) ? OwnerRule.optional() : OwnerRule.NONE;
                ofType(model.call().name(), model.armType()).stream()
                        .map(shape -> shape.ownedBy(owner))
                        .forEach(shapes::add);
            }
        }
        UNUSED.forEach((type, call) ->
                ofType(call, type).stream().map(AnswerShape::unused).forEach(shapes::add));
        shapes.add(list(Calls.EFFECTIVE_ROUTES.name(), VALUE)
                .ownedBy(OwnerRule.required("nic", "networkInterface"))
                .ifItems(item -> item.has("nextHopType") && !item.has("id")));
        shapes.add(list(Calls.ADMIN_RULES.name(), VALUE)
                .ownedBy(OwnerRule.required("vnet", "virtualNetwork"))
                .paged(Paging.byToken("skipToken"))
                .ifItems(AzureDialect::isAdminRule));
        shapes.add(object(Calls.SERVICE_TAGS.name()).ifAnswer(answer -> answer.has("values") && answer.has("cloud")));
        shapes.add(list("effectiveNetworkSecurityGroups", VALUE)
                .ifItems(item -> item.has("effectiveSecurityRules"))
                .unused());
        return shapes;
    }

    private static List<AnswerShape> ofType(String call, String type) {
        Predicate<JsonCursor> test = item -> isOfType(item, type);
        return List.of(
                list(call, VALUE).paged(Paging.byToken("nextLink")).ifItems(test),
                list(call).ifItems(test),
                object(call).ifItems(test).chosen());
    }

    /** By its id, or where that is odd by the type that it states. */
    private static boolean isOfType(JsonCursor item, String type) {
        Optional<ArmId> id = id(item);
        boolean stated = item.find("type")
                .filter(AzureDialect::isText)
                .filter(text -> Word.folded(text.asText()).equals(type))
                .isPresent();
        return id.isPresent() && (stated || id.get().type().equals(type));
    }

    private static boolean isAdminRule(JsonCursor item) {
        return Stream.of("ruleCollectionAppliesToGroups", "configurationDescription", "ruleGroups")
                .anyMatch(item::has);
    }

    private static List<JsonCursor> items(JsonCursor answer) {
        JsonCursor place = answer.find(VALUE).orElse(answer);
        return place.value() instanceof Json.Arr ? place.elements() : List.of(place);
    }

    private static Optional<ArmId> id(JsonCursor item) {
        return item.find("id").filter(AzureDialect::isText).flatMap(text -> ArmId.of(text.asText()));
    }

    private static boolean isText(JsonCursor place) {
        return place.value() instanceof Json.Text;
    }

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        for (ArmModel<?> model : ArmModel.ALL) {
            model.words().forEach(word -> words.put(word, model.call().name()));
        }
        UNUSED.values().forEach(call -> words.put(call.toLowerCase(Locale.ROOT), call));
        return Map.copyOf(words);
    }
}
