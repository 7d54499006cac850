"""Everything that a rehearsal on images has made, as boto3 describes and lists it.

provenance: client boto3 (its own models, waiters and paginators are the judge)
"""

import sys

import boto3

RUN, REGION = sys.argv[1:]
boto3.setup_default_session(region_name=REGION)
DATABASE = RUN.replace("-", "_")
ENDPOINT = f"{RUN}-endpoint"

s3 = boto3.client("s3")
glue = boto3.client("glue")
sagemaker = boto3.client("sagemaker")
scaling = boto3.client("application-autoscaling")
cloudwatch = boto3.client("cloudwatch")
logs = boto3.client("logs")


def check_lake():
    assert glue.get_database(Name=DATABASE)["Database"]["Name"] == DATABASE
    tables = [each["Name"] for page in glue.get_paginator("get_tables").paginate(DatabaseName=DATABASE) for each in page["TableList"]]
    assert tables == ["inspections", "staging_inspections", "staging_lines"], tables
    table = glue.get_table(DatabaseName=DATABASE, Name="inspections")["Table"]
    assert [each["Name"] for each in table["PartitionKeys"]] == ["product"]
    partitions = glue.get_partitions(DatabaseName=DATABASE, TableName="inspections")["Partitions"]
    assert len(partitions) == 3, partitions
    assert glue.get_crawler(Name=f"{RUN}-sources")["Crawler"]["LastCrawl"]["Status"] == "SUCCEEDED"
    for job in ("gather-first", "catalogue-first", "gather-second", "catalogue-second"):
        [run] = glue.get_job_runs(JobName=f"{RUN}-{job}")["JobRuns"]
        assert run["JobRunState"] == "SUCCEEDED", run
    bucket = next(each["Name"] for each in s3.list_buckets()["Buckets"] if each["Name"].startswith("slipway-rehearsal-"))
    folders = s3.list_objects_v2(Bucket=bucket, Prefix=f"{RUN}/lake/images/", Delimiter="/")["CommonPrefixes"]
    assert len(folders) == 3, folders
    print("lake", flush=True)


def check_training():
    job = sagemaker.describe_training_job(TrainingJobName=f"{RUN}-train")
    assert job["TrainingJobStatus"] == "Completed" and job["EnableManagedSpotTraining"]
    assert "Interrupted" in [each["Status"] for each in job["SecondaryStatusTransitions"]]
    assert len(job["DebugRuleEvaluationStatuses"]) == 3
    processing = [
        each["ProcessingJobName"]
        for page in sagemaker.get_paginator("list_processing_jobs").paginate(NameContains=RUN)
        for each in page["ProcessingJobSummaries"]
    ]
    assert {f"{RUN}-prepare-first", f"{RUN}-prepare-second", f"{RUN}-linear"} <= set(processing), processing
    pages = sagemaker.get_paginator("list_hyper_parameter_tuning_jobs").paginate(NameContains="tune-")
    [tuning] = [each for page in pages for each in page["HyperParameterTuningJobSummaries"]]
    assert tuning["HyperParameterTuningJobStatus"] == "Completed"
    assert tuning["TrainingJobStatusCounters"]["Completed"] >= 6
    print("training", flush=True)


def check_serving():
    versions = sagemaker.list_model_packages(ModelPackageGroupName=f"{RUN}-defects", SortBy="CreationTime", SortOrder="Ascending")
    summaries = versions["ModelPackageSummaryList"]
    assert [each["ModelPackageVersion"] for each in summaries] == [1, 2]
    assert {each["ModelApprovalStatus"] for each in summaries} == {"Approved"}
    endpoint = sagemaker.describe_endpoint(EndpointName=ENDPOINT)
    assert endpoint["EndpointStatus"] == "InService" and endpoint["EndpointConfigName"] == f"{ENDPOINT}-v2"
    assert endpoint["DataCaptureConfig"]["CaptureStatus"] == "Started"
    resource = f"endpoint/{ENDPOINT}/variant/AllTraffic"
    [target] = scaling.describe_scalable_targets(ServiceNamespace="sagemaker", ResourceIds=[resource])["ScalableTargets"]
    assert (target["MinCapacity"], target["MaxCapacity"]) == (1, 3)
    activities = scaling.describe_scaling_activities(ServiceNamespace="sagemaker", ResourceId=resource)["ScalingActivities"]
    assert len(activities) >= 2 and {each["StatusCode"] for each in activities} == {"Successful"}, activities
    alarms = cloudwatch.describe_alarms(AlarmNamePrefix="TargetTracking")["MetricAlarms"]
    assert len(alarms) == 2, alarms
    assert sagemaker.describe_transform_job(TransformJobName=f"{RUN}-day")["TransformJobStatus"] == "Completed"
    print("serving", flush=True)


def check_monitoring():
    schedule = f"{RUN}-drift"
    assert sagemaker.describe_monitoring_schedule(MonitoringScheduleName=schedule)["MonitoringScheduleStatus"] == "Scheduled"
    found = sagemaker.list_monitoring_executions(MonitoringScheduleName=schedule, SortBy="ScheduledTime", SortOrder="Ascending")
    statuses = [each["MonitoringExecutionStatus"] for each in found["MonitoringExecutionSummaries"]]
    assert statuses[:2] == ["Completed", "CompletedWithViolations"], statuses
    streams = logs.describe_log_streams(logGroupName="/aws/sagemaker/TrainingJobs", logStreamNamePrefix=f"{RUN}-train/")
    assert len(streams["logStreams"]) == 2, streams
    print("monitoring", flush=True)


check_lake()
check_training()
check_serving()
check_monitoring()
print("all seen", flush=True)
