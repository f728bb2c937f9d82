package io.synfinance.sample.prediction;

import io.synfinance.sample.features.FeatureEngineering;
import io.synfinance.sample.problems.Problems;
import io.synfinance.sample.transactions.Intake;
import io.synfinance.sample.transactions.Submission;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Predicts how likely payments are fraud. */
@RestController
@RequestMapping("/api/predict")
final class PredictionController {

    private static final int LARGEST_BATCH = 1_000;

    private final Intake intake;
    private final FeatureEngineering engineering;
    private final FraudModel model;

    PredictionController(Intake intake, FeatureEngineering engineering, FraudModel model) {
        this.intake = intake;
        this.engineering = engineering;
        this.model = model;
    }

    @PostMapping
    Prediction predict(@RequestBody Submission submission) {
        return model.predict(engineering.features(intake.accept(submission)));
    }

    @PostMapping("/batch")
    List<Prediction> predictAll(@RequestBody List<Submission> submissions) {
        Problems.within("batch size", 1, LARGEST_BATCH, submissions.size());
        return submissions.stream().map(this::predict).toList();
    }
}
