import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates PDFs as PDF/UA-1 and PDF/A-3a: one line of JSON for each file and flavour. The exit status
 * is 0 whenever the files could be validated, whether they conform or not.
 */
public final class Validate {
  private static final List<PDFAFlavour> FLAVOURS = List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A);
  private static final int FAILURES_KEPT_PER_RULE = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  public static void main(String[] paths) throws Exception {
    LogManager.getLogManager().getLogger("").setLevel(Level.SEVERE);
    VeraGreenfieldFoundryProvider.initialise();
    for (String path : paths) {
      for (PDFAFlavour flavour : FLAVOURS) {
        System.out.println(JSON.writeValueAsString(validate(path, flavour)));
      }
    }
  }

  private static ObjectNode validate(String path, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(path), flavour);
        PDFAValidator validator =
            Foundries.defaultInstance()
                .createValidator(flavour, FAILURES_KEPT_PER_RULE, false, true, false)) {
      return report(path, flavour, validator.validate(parser));
    }
  }

  private static ObjectNode report(String path, PDFAFlavour flavour, ValidationResult result) {
    int rules = result.getValidationProfile().getRules().size();
    ObjectNode report = JSON.createObjectNode();
    report.put("file", path);
    report.put("flavour", flavour.getId());
    report.put("compliant", result.isCompliant());
    report.put("passedRules", rules - result.getFailedChecks().size());
    report.put("checks", result.getTotalAssertions());
    report.putArray("failedRules");
    result.getTestAssertions().forEach(failure -> report.withArray("failedRules").add(failedRule(failure, result)));
    return report;
  }

  /** A rule that failed, with its first failure; the count is of all of them. */
  private static ObjectNode failedRule(TestAssertion failure, ValidationResult result) {
    ObjectNode rule = JSON.createObjectNode();
    rule.put("clause", failure.getRuleId().getClause());
    rule.put("test", failure.getRuleId().getTestNumber());
    rule.put("description", failure.getMessage());
    rule.put("count", result.getFailedChecks().get(failure.getRuleId()));
    rule.put("message", failure.getErrorMessage());
    rule.put("location", failure.getLocation().getContext());
    return rule;
  }
}
